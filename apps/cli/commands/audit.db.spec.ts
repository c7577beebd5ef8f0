import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemActor } from '#platform';
import { systemIds } from '#kernel';
import { worldInDatabase, type WorldInDatabase } from '../../../test/worlds/world-in-database.js';
import { exitCodes } from '../exit-codes.js';
import { commandLine, commandProcess } from '../testing.js';

const checker = join(import.meta.dirname, '../../../tools/kiem-tra-nhat-ky.py');

let there: WorldInDatabase;
let folder: string;

beforeAll(async () => {
  there = await worldInDatabase();
  folder = await mkdtemp(join(tmpdir(), 'trinhky-audit-'));
  await there.inBody(there.world.centre, (tx) =>
    tx.record({
      id: systemIds.next<'TrailEvent'>(),
      bodyId: tx.bodyId,
      at: there.clock.now(),
      actor: systemActor,
      action: 'DocumentCreated',
      subject: { type: 'document', id: systemIds.next() },
      subjectVersion: 1,
      data: { subject: 'Kế hoạch thử' },
    }),
  );
});
afterAll(async () => {
  await there.close();
  await rm(folder, { recursive: true });
});

const installation = () => ({ ownerUrl: there.database.ownerUrl, dataDir: join(folder, 'data') });

const run = (...args: string[]) => commandLine(installation(), ...args);

const check = (...args: string[]) =>
  spawnSync('python3', [checker, ...args], { encoding: 'utf8' }).status;

test('the bodies of the installation are listed', () => {
  const { code, out } = commandProcess(installation(), 'body', 'list');
  expect([code, out.trim().split('\n')]).toEqual([
    exitCodes.ok,
    expect.arrayContaining(['H99.01.05\tTrung tâm Y tế khu vực Mẫu']),
  ]);
});

test('an export is found whole by the independent script, and altered when it is', async () => {
  const out = join(folder, 'xuat');
  const { code, err } = commandProcess(
    installation(),
    ...['audit', 'export', out, '--body', 'H99.01.05'],
  );
  expect([code, err]).toEqual([exitCodes.ok, expect.stringContaining('H99.01.05')]);
  expect((await readdir(out)).sort()).toEqual([
    'CACH-KIEM-TRA.txt',
    'khoa-nhat-ky.txt',
    'nhat-ky.jsonl',
  ]);
  const [trail, key] = [join(out, 'nhat-ky.jsonl'), join(out, 'khoa-nhat-ky.txt')];
  const lines = await readFile(trail, 'utf8');
  expect(lines).toContain('Kế hoạch thử');
  expect(check(trail, '--khoa', key)).toBe(0);
  await writeFile(trail, lines.replace('Kế hoạch thử', 'Kế hoạch thứ'));
  expect(check(trail, '--khoa', key)).toBe(1);
});

test('where there are several bodies, one must be named, and it must be there', async () => {
  const out = join(folder, 'khong-xuat');
  const unnamed = await run('audit', 'export', out);
  expect(unnamed.code).toBe(exitCodes.undecided);
  expect(unnamed.err).toMatch(/H99\.01\.05 \(Trung tâm .+\(BodyMustBeNamed\)/);
  const unknown = commandProcess(installation(), 'audit', 'export', out, '--body', 'H00.00');
  expect([unknown.code, unknown.err]).toEqual([
    exitCodes.refused,
    expect.stringContaining('(BodyIsNotKnown)'),
  ]);
  await expect(readdir(out)).rejects.toThrow('ENOENT');
});

test('a body without reports has none to export', async () => {
  const out = join(folder, 'khong-bao-cao');
  const { code, err } = await run('report', 'export', out, '--body', 'H99.01.05');
  expect([code, err]).toEqual([exitCodes.refused, expect.stringContaining('(NothingIsFound)')]);
  await expect(readdir(out)).rejects.toThrow('ENOENT');
});
