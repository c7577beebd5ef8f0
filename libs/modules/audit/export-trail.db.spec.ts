import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemIds, type BodyId } from '#kernel';
import { encodeVerifierKey, verifyBundle } from '#tlog';
import { checkpointLog } from './checkpoint-log.js';
import { verifierKey } from './log-key.js';
import { at, secret, trailInDatabase } from './testing.js';

let there: Awaited<ReturnType<typeof trailInDatabase>>;
let bodyId: BodyId;
let folder: string;

beforeAll(async () => {
  there = await trailInDatabase();
  folder = await mkdtemp(join(tmpdir(), 'nhat-ky-'));
});
beforeEach(async () => {
  bodyId = systemIds.next<'Body'>();
  for (let n = 1; n <= 9; n += 1) await there.write(bodyId, `lamp ${n % 3}`, n);
});
afterAll(async () => {
  await there.close();
  await rm(folder, { recursive: true });
});

/** What the two independent verifiers say of an export, with the log's published key. */
async function judged(lines: readonly string[]) {
  const key = verifierKey(secret, bodyId);
  const path = join(folder, `${bodyId}.jsonl`);
  await writeFile(path, lines.map((line) => `${line}\n`).join(''));
  const python = spawnSync(
    'python3',
    ['tools/kiem-tra-nhat-ky.py', path, '--khoa', encodeVerifierKey(key)],
    { encoding: 'utf8' },
  );
  const { verdict, findings } = await verifyBundle(lines, key);
  return {
    verdict,
    lines: findings.map(({ kind, line, index }) => `${kind} ${line ?? `#${index}`}`),
    exit: python.status,
    said: python.stdout + python.stderr,
  };
}

const eventAt = async (index: number) => {
  const [row] = await there.rows(
    `SELECT e.id, e.canonical FROM audit.log_entry l JOIN audit.event e ON e.id = l.event_id
      WHERE l.body_id = $1 AND l.log_index = $2`,
    bodyId,
    index,
  );
  return row as { id: string; canonical: Buffer };
};

test('an export holds every event, and both verifiers find it intact', async () => {
  const lines = await there.export(bodyId);
  expect(lines).toHaveLength(11);
  const report = await judged(lines);
  expect(report).toMatchObject({ verdict: 'intact', lines: [], exit: 0 });
  expect(report.said).toContain(`Nguyên vẹn: 9 sự kiện của nhật ký trinhky/${bodyId}`);
  const stored = [await eventAt(0), await eventAt(4), await eventAt(8)];
  expect([1, 5, 9].map((line) => JSON.parse(lines[line] ?? '').canonical)).toEqual(
    stored.map(({ canonical }) => canonical.toString('utf8')),
  );
});

test('an export of a body that did nothing is whole as well', async () => {
  bodyId = systemIds.next<'Body'>();
  expect(await judged(await there.export(bodyId))).toMatchObject({ verdict: 'intact', exit: 0 });
});

test('an event that the owner alters in the database is named with its line', async () => {
  await there.export(bodyId);
  const { id, canonical } = await eventAt(5);
  const forged = Buffer.from(canonical.toString('utf8').replace('Đèn sáng', 'Đèn tắt'));
  expect(forged.equals(canonical)).toBe(false);
  await there.tamper('UPDATE audit.event SET canonical = $1 WHERE id = $2', forged, id);
  const report = await judged(await there.export(bodyId));
  expect(report).toMatchObject({ verdict: 'tampered', lines: ['altered 7'], exit: 1 });
  expect(report.said).toContain('Dòng 7: sự kiện số 5 bị sửa.');
});

test('an event that the owner removes is not passed over: no export leaves the house', async () => {
  await there.export(bodyId);
  const { id } = await eventAt(3);
  await there.tamper('DELETE FROM audit.event WHERE id = $1', id);
  await expect(there.export(bodyId)).rejects.toThrow('ExportDoesNotFitItsCheckpoint');
});

describe('a checkpoint', () => {
  const checkpoint = () => there.uow.inBody(bodyId, (tx) => checkpointLog(tx, secret, at));

  test('is kept once per size, and continues the last', async () => {
    await there.export(bodyId);
    await there.export(bodyId);
    await there.write(bodyId, 'lamp 1', 10);
    await there.export(bodyId);
    expect(
      await there.rows('SELECT size FROM audit.checkpoint WHERE body_id = $1 ORDER BY 1', bodyId),
    ).toEqual([{ size: '9' }, { size: '10' }]);
  });

  test('is refused when the tree was rewritten since the last one', async () => {
    await there.export(bodyId);
    const other = Buffer.alloc(32, 7);
    await there.tamper(
      'UPDATE audit.log_node SET hash = $1 WHERE body_id = $2 AND (level, position) IN ((3, 0))',
      other,
      bodyId,
    );
    await there.write(bodyId, 'lamp 1', 10);
    await there.sequencer.sequenceBody(bodyId);
    await expect(checkpoint()).rejects.toMatchObject({
      code: 'LogForked',
      details: { lastSize: 9, nextSize: 10 },
    });
    expect(
      await there.rows('SELECT size FROM audit.checkpoint WHERE body_id = $1', bodyId),
    ).toEqual([{ size: '9' }]);
  });

  test('is refused when the log became shorter', async () => {
    await there.export(bodyId);
    await there.tamper('DELETE FROM audit.log_entry WHERE body_id = $1 AND log_index >= 8', bodyId);
    await expect(checkpoint()).rejects.toMatchObject({ code: 'LogCannotShrink' });
  });

  test('of the same size is refused when the tree says something else', async () => {
    await there.export(bodyId);
    await there.tamper(
      'UPDATE audit.log_node SET hash = $1 WHERE body_id = $2 AND level = 0 AND position = 8',
      Buffer.alloc(32, 7),
      bodyId,
    );
    await expect(checkpoint()).rejects.toMatchObject({ code: 'LogForked' });
  });

  test('of one body cannot be opened with the key of another', async () => {
    const lines = await there.export(bodyId);
    bodyId = systemIds.next<'Body'>();
    expect(await judged(lines)).toMatchObject({ verdict: 'tampered', exit: 1 });
  });
});
