import { DomainError, systemIds, type BodyId, type PersonId } from '#kernel';
import pg from 'pg';
import { freshDatabase, type FreshDatabase } from '../../../test/database/fresh-database.js';
import { engineOn, noon } from '../testing.js';
import { demandInHands, workToComplete } from './complete-work.js';
import type { WorkAct } from './hand-over.js';
import { WorkHands } from './work-hands.js';

let database: FreshDatabase;
let there: Awaited<ReturnType<typeof engineOn>>;
let hands: WorkHands;
let owner: pg.Client;
const bodyId = systemIds.next<'Body'>();
const otherBody = systemIds.next<'Body'>();
const [an, binh, chi] = [1, 2, 3].map(() => systemIds.next<'Person'>()) as [
  PersonId,
  PersonId,
  PersonId,
];
const key = 'watch';
const at = noon;

beforeAll(async () => {
  database = await freshDatabase();
  there = await engineOn(database.appUrl);
  hands = new WorkHands(there.engine, systemIds);
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await there.close();
  await owner.end();
  await database.drop();
});

async function aLitLamp(): Promise<string> {
  const instanceId = await there.placeLamp(bodyId);
  await there.send({ bodyId, instanceId }, { type: 'lamp.light' });
  return instanceId;
}

const hand = (instanceId: string, act: WorkAct, body: BodyId = bodyId) =>
  there.uow.inBody(body, (tx) =>
    hands.hand(tx, { instanceId, key }, () => ({
      act,
      actor: { personId: act.by, postId: null, authority: null },
    })),
  );
const claim = (by: PersonId): WorkAct => ({ type: 'claim', by, at });
const reassign = (by: PersonId, to: PersonId): WorkAct => ({
  ...{ type: 'reassign', by, at, to, note: 'Đi công tác.', overOwner: false },
});

/** Completes the watch as a stage does it: the hands are looked at in the transaction that moves. */
const quench = (instanceId: string, by: PersonId) =>
  there.engine.run({ bodyId, instanceId, at }, async (tx) => {
    const item = await workToComplete(tx, { instanceId, key });
    if (item) demandInHands(item, by);
    return {
      event: { type: 'lamp.quench' },
      actor: { personId: by, postId: null, authority: null },
    };
  });

const rows = async (sql: string, id: string) => (await owner.query(sql, [id])).rows;
const itemOf = async (id: string) =>
  (
    await rows(
      `SELECT held_by, held_as, held_for, waits_for, hands, closed_by FROM engine.work_item
        WHERE instance_id = $1 AND key = 'watch'`,
      id,
    )
  )[0];
const handingsOf = (id: string) =>
  rows(
    `SELECT hand, act, by_id, to_id, note FROM engine.work_handing
      WHERE instance_id = $1 ORDER BY hand`,
    id,
  );
const trailOf = (id: string) =>
  rows(
    `SELECT action, person_id, subject_version,
            convert_from(canonical, 'UTF8')::jsonb -> 'data' ->> 'to' AS "to"
       FROM audit.event WHERE subject_id = $1 AND action LIKE 'Work%' ORDER BY id`,
    id,
  );

const codeOf = (settled: PromiseSettledResult<unknown>): string =>
  settled.status === 'fulfilled'
    ? 'done'
    : settled.reason instanceof DomainError
      ? settled.reason.code
      : String(settled.reason);

test('a change of hands is kept with its history and its trail, and lies on another desk', async () => {
  const id = await aLitLamp();
  expect((await itemOf(id))?.waits_for).toBe('keeper');
  await hand(id, { type: 'delegate', by: an, at, to: binh, note: 'Xem giúp.' });
  expect(await itemOf(id)).toMatchObject({
    ...{ held_by: binh, held_as: 'delegated', held_for: an, waits_for: binh, hands: 1 },
  });
  await hand(id, { type: 'resolve', by: binh, at, note: 'Đèn cháy tốt.' });
  expect(await itemOf(id)).toMatchObject({ held_by: an, held_as: 'claimed', hands: 2 });
  await hand(id, { type: 'release', by: an, at });
  expect(await itemOf(id)).toMatchObject({ held_by: null, waits_for: 'keeper', hands: 3 });
  expect(await handingsOf(id)).toEqual([
    { hand: 1, act: 'delegate', by_id: an, to_id: binh, note: 'Xem giúp.' },
    { hand: 2, act: 'resolve', by_id: binh, to_id: an, note: 'Đèn cháy tốt.' },
    { hand: 3, act: 'release', by_id: an, to_id: null, note: '' },
  ]);
  expect(await trailOf(id)).toEqual([
    { action: 'WorkDelegated', person_id: an, subject_version: 0, to: binh },
    { action: 'WorkAdvised', person_id: binh, subject_version: 0, to: an },
    { action: 'WorkReleased', person_id: an, subject_version: 0, to: null },
  ]);
});

test('whoever was asked to help stays a participant; another body finds no work', async () => {
  const id = await aLitLamp();
  await hand(id, { type: 'delegate', by: an, at, to: binh, note: '' });
  await hand(id, { type: 'release', by: an, at });
  const participants = await rows(
    'SELECT person_id FROM engine.participant_summary WHERE instance_id = $1',
    id,
  );
  expect(participants).toContainEqual({ person_id: binh });
  await expect(hand(id, claim(chi), otherBody)).rejects.toMatchObject({
    code: 'WorkItemIsUnknown',
  });
});

test('of twelve who claim at once one gets it; each other learns who has it', async () => {
  const id = await aLitLamp();
  const people = Array.from({ length: 12 }, () => systemIds.next<'Person'>());
  const tries = await Promise.allSettled(people.map((person) => hand(id, claim(person))));
  expect(tries.map(codeOf).sort()).toEqual([...Array(11).fill('WorkItemIsHeldByAnother'), 'done']);
  const winner = people[tries.findIndex(({ status }) => status === 'fulfilled')];
  expect(await itemOf(id)).toMatchObject({ held_by: winner, hands: 1 });
  expect(await handingsOf(id)).toMatchObject([{ act: 'claim', by_id: winner }]);
  for (const one of tries) {
    if (one.status === 'rejected') expect(one.reason.details).toMatchObject({ holder: winner });
  }
});

test('a claim and a reassignment at once: one of them, with its own traces and no other', async () => {
  for (let n = 0; n < 12; n += 1) {
    const id = await aLitLamp();
    const acts = [() => hand(id, claim(chi)), () => hand(id, reassign(an, binh))];
    const both = await Promise.allSettled((n % 2 ? acts.reverse() : acts).map((act) => act()));
    const [claiming, reassigning] = n % 2 ? both.reverse() : both;
    expect([claiming, reassigning].map((one) => one && codeOf(one)).sort()).toEqual([
      'WorkItemIsHeldByAnother',
      'done',
    ]);
    const act = claiming?.status === 'fulfilled' ? 'claim' : 'reassign';
    expect(await itemOf(id)).toMatchObject({ held_by: act === 'claim' ? chi : binh, hands: 1 });
    expect((await handingsOf(id)).map((one) => one.act)).toEqual([act]);
    expect(await trailOf(id)).toHaveLength(1);
  }
});

test('completing and reassigning at once: exactly one wins, and nothing is half done', async () => {
  for (let n = 0; n < 20; n += 1) {
    const id = await aLitLamp();
    await hand(id, claim(an));
    const acts = [() => quench(id, an), () => hand(id, reassign(an, binh))];
    const both = await Promise.allSettled((n % 2 ? acts.reverse() : acts).map((act) => act()));
    const [completing, reassigning] = (n % 2 ? both.reverse() : both).map(codeOf);
    const [instance] = await rows('SELECT state FROM engine.instance WHERE id = $1', id);
    if (completing === 'done') {
      expect([reassigning, instance?.state]).toEqual(['WorkItemIsClosed', 'dark']);
      expect(await itemOf(id)).toMatchObject({ held_by: an, closed_by: an, hands: 1 });
      expect((await handingsOf(id)).map(({ act }) => act)).toEqual(['claim']);
    } else {
      expect([completing, reassigning]).toEqual(['WorkItemIsHeldByAnother', 'done']);
      expect(instance?.state).toBe('lit');
      expect(await itemOf(id)).toMatchObject({ held_by: binh, closed_by: null, hands: 2 });
    }
  }
});

test.each([
  ['a holder without a since', `held_by = '${an}', held_as = 'claimed'`],
  [
    'delegated work that comes back to nobody',
    `held_by = '${an}', held_as = 'delegated', held_since = now()`,
  ],
  ['a way of holding that is not known', `held_by = '${an}', held_as = 'kept', held_since = now()`],
  [
    'help of oneself',
    `held_by = '${an}', held_as = 'delegated', held_since = now(), held_for = '${an}'`,
  ],
])('the database refuses %s', async (_, change) => {
  const id = await aLitLamp();
  await expect(
    owner.query(`UPDATE engine.work_item SET ${change} WHERE instance_id = $1`, [id]),
  ).rejects.toThrow(/violates check constraint/);
});
