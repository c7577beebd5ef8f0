import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exitCodes } from '../exit-codes.js';
import { runCli } from '../run-cli.js';
import { listening } from '../testing.js';

const shipped = join(import.meta.dirname, '../../../config/routes/ke-hoach.yaml');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trinhky-route-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function run(...args: string[]) {
  const terminal = listening();
  const code = await runCli(['route', 'check', ...args], terminal);
  return { code, out: terminal.out.join('\n'), err: terminal.err.join('\n') };
}

test('a route without a fault is said to be valid', async () => {
  expect(await run(shipped)).toEqual({
    ...{ code: exitCodes.ok, err: '' },
    out: 'Đường trình ký hợp lệ.',
  });
});

test('each fault is told with its line and its name; the shell learns that it is refused', async () => {
  const source = (await readFile(shipped, 'utf8')).replace('kind: formCheck', 'kind: initial');
  const file = join(folder, 'sai.yaml');
  await writeFile(file, source);
  const line = source.split('\n').findIndex((one) => one.startsWith('stages:')) + 2;
  const told = await run(file);
  expect(told.code).toBe(exitCodes.refused);
  expect(told.out).toMatch(
    new RegExp(`^dòng ${line}, cột \\d+: .*kiểm tra thể thức.* \\[RouteLacksACheck\\]$`),
  );
  const { faults } = JSON.parse((await run(file, '--json')).out) as { faults: object[] };
  expect(faults).toMatchObject([
    { code: 'RouteLacksACheck', weight: 'error', line, path: 'stages' },
  ]);
});
