// One throw-away PostgreSQL for all database tests of a run, with one migrated template to clone.
// TEST_DATABASE_URL names a server to use instead; DATABASE_URL is never looked at.
import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from '../../scripts/lib/ensure-built.mjs';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { quickTmpdir } from '../../scripts/lib/quick-tmpdir.mjs';
import tearDown from './global-teardown.mjs';

export default async function setUp() {
  await ensureBuilt(() => undefined);
  const serverUrl = process.env.TEST_DATABASE_URL ?? (await throwAwayServer());
  const template = `template_${randomBytes(6).toString('hex')}`;
  const secret = randomBytes(24).toString('hex');
  // Workers inherit the environment; see server.ts.
  Object.assign(process.env, {
    TEST_SERVER_URL: serverUrl,
    TEST_TEMPLATE: template,
    TEST_SECRET: secret,
    TEST_FOLDER: await mkdtemp(join(tmpdir(), 'trinhky-test-files-')),
  });
  try {
    await makeTemplate(serverUrl, template, secret);
  } catch (error) {
    // jest tears nothing down after a failed setup.
    await tearDown();
    throw error;
  }
}

async function throwAwayServer() {
  const { startEmbeddedPostgres } = await import(inRoot('dist/libs/platform/postgres/index.js'));
  const dataDir = await mkdtemp(join(await quickTmpdir(), 'trinhky-test-'));
  await chmod(dataDir, 0o755);
  const server = await startEmbeddedPostgres({ dataDir, durable: false, database: 'postgres' });
  globalThis.throwAwayServer = { server, dataDir };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, () => void tearDown().finally(() => process.exit(1)));
  }
  return server.url;
}

async function makeTemplate(serverUrl, name, secret) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  const { migrate } = await import(inRoot('dist/libs/platform/index.js'));
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  await migrate(url.toString(), secret);
}
