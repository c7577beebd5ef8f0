import { MovableClock, systemIds, type BodyId } from '#kernel';
import { JudgeTrail } from './judge-trail.js';
import { at, secret, trailInDatabase } from './testing.js';

let there: Awaited<ReturnType<typeof trailInDatabase>>;
let judge: JudgeTrail;
let bodyId: BodyId;

beforeAll(async () => {
  there = await trailInDatabase();
  judge = new JudgeTrail(there.uow, there.sequencer, new MovableClock(at), secret);
});
afterAll(() => there.close());
beforeEach(async () => {
  bodyId = systemIds.next<'Body'>();
  for (let version = 1; version <= 5; version += 1) await there.write(bodyId, 'lamp', version);
});

const failed = async () =>
  (await judge.judge(bodyId)).checks.filter(({ passed }) => !passed).map(({ name }) => name);

test('a whole log is found whole, with every event, its size and its root', async () => {
  const verdict = await judge.judge(bodyId);
  expect(verdict).toMatchObject({
    sound: true,
    conclusion:
      'Nhật ký đầy đủ và nguyên vẹn: 5 sự kiện, không thiếu, không bị sửa, không bị chèn.',
    events: 5,
    sequenced: 5,
    checkpoint: { size: 5, at: at.toISOString() },
  });
  expect((await there.export(bodyId)).join('\n')).toContain(verdict.checkpoint?.rootHash);
});

test('an empty log is whole', async () => {
  bodyId = systemIds.next<'Body'>();
  expect(await judge.judge(bodyId)).toMatchObject({ sound: true, events: 0, sequenced: 0 });
});

test('a line whose bytes were changed is named', async () => {
  await judge.judge(bodyId);
  await there.tamper(
    `UPDATE audit.event SET canonical = canonical || ' ' WHERE id =
       (SELECT event_id FROM audit.log_entry WHERE body_id = $1 AND log_index = 2)`,
    bodyId,
  );
  const verdict = await judge.judge(bodyId);
  expect(verdict.sound).toBe(false);
  expect(verdict.checks.find(({ passed }) => !passed)).toEqual({
    name: 'Nội dung từng dòng',
    passed: false,
    text: 'Dòng số 2 đã bị sửa hoặc bị xóa nội dung.',
  });
});

test('a line that was changed together with its hash contradicts tree and signed state', async () => {
  await judge.judge(bodyId);
  await there.tamper(
    `UPDATE audit.event SET canonical = canonical || ' ' WHERE id =
       (SELECT event_id FROM audit.log_entry WHERE body_id = $1 AND log_index = 2)`,
    bodyId,
  );
  await there.tamper(
    `UPDATE audit.log_entry l SET leaf_hash = e.leaf_hash FROM audit.event e
      WHERE e.id = l.event_id AND l.body_id = $1 AND log_index = 2`,
    bodyId,
  );
  expect(await failed()).toEqual(['Cây băm', 'Điểm chốt đã ký']);
});

test('a line that was cut out of the middle leaves a gap', async () => {
  await judge.judge(bodyId);
  await there.tamper('DELETE FROM audit.log_entry WHERE body_id = $1 AND log_index = 3', bodyId);
  expect(await failed()).toEqual(expect.arrayContaining(['Đủ sự kiện', 'Điểm chốt đã ký']));
});

test('an end that was cut off contradicts the signed state, and no new state is signed', async () => {
  await judge.judge(bodyId);
  await there.tamper('DELETE FROM audit.log_entry WHERE body_id = $1 AND log_index = 4', bodyId);
  await there.tamper('DELETE FROM audit.event WHERE body_id = $1 AND subject_version = 5', bodyId);
  expect(await failed()).toContain('Điểm chốt đã ký');
  const kept = await there.rows('SELECT size FROM audit.checkpoint WHERE body_id = $1', bodyId);
  expect(kept).toEqual([{ size: '5' }]);
});

test('an event that was committed and never logged is missed', async () => {
  await there.tamper('DELETE FROM audit.pending WHERE body_id = $1', bodyId);
  expect(await failed()).toEqual(['Đủ sự kiện']);
});

test('a signed state that is not ours is no proof', async () => {
  await judge.judge(bodyId);
  const strange = new JudgeTrail(
    there.uow,
    there.sequencer,
    new MovableClock(at),
    'another secret',
  );
  const verdict = await strange.judge(bodyId);
  expect(verdict.checks.filter(({ passed }) => !passed)).toEqual([
    expect.objectContaining({ text: 'Có điểm chốt không mang chữ ký của hệ thống này.' }),
  ]);
});
