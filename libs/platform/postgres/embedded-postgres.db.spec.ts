import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './start-embedded-postgres.js';
import { removeCluster } from './remove-cluster.js';

const firstPort = 56_000 + (process.pid % 1_000) * 5;
const folders: string[] = [];
const servers: EmbeddedPostgres[] = [];

async function aDataFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'trinhky-postgres-'));
  await chmod(folder, 0o755);
  folders.push(folder);
  return folder;
}

async function start(dataDir: string, durable = false): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir, durable, port: firstPort });
  servers.push(server);
  return server;
}

async function answer(url: string, sql = 'SELECT 42 AS it'): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows[0]?.it;
  } finally {
    await client.end();
  }
}

const pidFile = (dataDir: string) => join(dataDir, 'postgres/cluster/postmaster.pid');

afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
});

afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

test('two users share one server, and the last one out stops it', async () => {
  const dataDir = await aDataFolder();
  const [first, second] = await Promise.all([start(dataDir), start(dataDir)]);
  expect(second.port).toBe(first.port);
  await first.stop();
  expect(await answer(second.url)).toBe(42);
  await second.stop();
  await expect(answer(second.url)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
});

test('data outlive the server, and only loopback with the password gets in', async () => {
  const dataDir = await aDataFolder();
  const before = await start(dataDir, true);
  await answer(before.url, 'CREATE TABLE kept AS SELECT 7 AS it');
  expect(await answer(before.url, "SELECT current_setting('listen_addresses') AS it")).toBe(
    '127.0.0.1',
  );
  await before.stop();
  const after = await start(dataDir, true);
  expect(await answer(after.url, 'SELECT it FROM kept')).toBe(7);
  const stranger = after.url.replace(/:[^:@/]+@/, ':sai@');
  await expect(answer(stranger)).rejects.toMatchObject({ code: '28P01' });
  expect((await stat(join(dataDir, 'postgres/password'))).mode & 0o777).toBe(0o600);
});

test('a server whose starter was killed is taken over, and stopped at the end', async () => {
  const dataDir = await aDataFolder();
  const door = resolve(import.meta.dirname, '../../../dist/libs/platform/postgres/index.js');
  const options = JSON.stringify({ dataDir, durable: false, port: firstPort });
  const script = `
    const { startEmbeddedPostgres } = await import(${JSON.stringify(door)});
    console.log((await startEmbeddedPostgres(${options})).port);
    setInterval(() => undefined, 1000);`;
  const starter = spawn(process.execPath, ['--input-type=module', '-e', script], {
    env: { PATH: process.env['PATH'] },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [port] = await once(starter.stdout, 'data');
  starter.kill('SIGKILL');
  await once(starter, 'exit');

  const server = await start(dataDir);
  expect(server.port).toBe(Number(port));
  await server.stop();
  await expect(answer(server.url)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
});

test('a postmaster.pid whose number now belongs to another program does not matter', async () => {
  const dataDir = await aDataFolder();
  await (await start(dataDir)).stop();
  const bystander = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)']);
  const { uid, gid } = await stat(join(dataDir, 'postgres/cluster'));
  await writeFile(pidFile(dataDir), `${bystander.pid}\n${dataDir}\n1\n${firstPort}\n`);
  if (process.getuid?.() === 0) await chown(pidFile(dataDir), uid, gid);
  const server = await start(dataDir);
  expect(await answer(server.url)).toBe(42);
  expect(await readFile(pidFile(dataDir), 'utf8')).not.toContain(`${bystander.pid}\n`);
  bystander.kill();
});

test('a cluster that was only half made never counts as one', async () => {
  const dataDir = await aDataFolder();
  await mkdir(join(dataDir, 'postgres/cluster.99999/base'), { recursive: true });
  const server = await start(dataDir);
  expect(await answer(server.url)).toBe(42);
});

test('a taken port is passed over', async () => {
  const other = createServer().listen(firstPort, '127.0.0.1');
  await once(other, 'listening');
  const server = await start(await aDataFolder());
  expect(server.port).toBeGreaterThan(firstPort);
  expect(await answer(server.url)).toBe(42);
  other.close();
});

test('data in use are not removed; unused ones are', async () => {
  const dataDir = await aDataFolder();
  const server = await start(dataDir);
  await expect(removeCluster(dataDir)).rejects.toThrow('đang được một tiến trình khác dùng');
  await server.stop();
  await removeCluster(dataDir);
  await expect(stat(join(dataDir, 'postgres'))).rejects.toMatchObject({ code: 'ENOENT' });
});
