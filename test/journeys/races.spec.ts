import type { approvalsContract, ReplyOf, workItemsContract } from '#contracts';
import pg from 'pg';
import type { Answer } from '../worlds/ask.js';
import { aLetter } from '../model/a-letter.js';
import { eventually } from './world/eventually.js';
import { idOf, refused, workAt } from './world/facts.js';
import { journeyWorld, patience, type JourneyWorld } from './world/journey-world.js';
import { inForce, ownRoute } from './world/own-route.js';
import {
  aDocument,
  pass,
  personIdOf,
  sealing,
  seenBy,
  signing,
  standing,
} from './world/stations.js';

type Item = ReplyOf<typeof workItemsContract.claim>;
type Results = ReplyOf<typeof approvalsContract.approve>;

let world: JourneyWorld;
beforeAll(async () => {
  world = await journeyWorld();
  await inForce(world, ownRoute);
}, patience);
afterAll(() => world.close());

const tries = 8;
const late = /^(ReviewTaskIsOpen|DocumentHasMovedOn|RoundIsCurrent|ActIsNotPossibleNow)$/;
const codeOf = (answer: Answer): string =>
  answer.statusCode === 200 ? 'done' : answer.json<{ code: string }>().code;

/** Each act of a document has one event, and what is open belongs to the round it is in. */
async function isWhole(at: string): Promise<void> {
  const [found] = await world.rows<{ revision: number; steps: number[]; rounds: number[] | null }>(
    `SELECT i.revision,
            (SELECT array_agg(revision ORDER BY revision) FROM engine.history WHERE instance_id = i.id) AS steps,
            (SELECT array_agg(DISTINCT round) FROM engine.work_item
              WHERE instance_id = i.id AND closed_at IS NULL) AS rounds
       FROM engine.instance i WHERE i.id = $1`,
    [idOf(at)],
  );
  expect(found?.steps).toEqual(Array.from({ length: found?.revision ?? 0 }, (_, n) => n + 1));
  const { state, round, waitingFor } = await standing(world, at);
  if (state !== 'drafted') expect(found?.rounds).toEqual([round]);
  expect(new Set(waitingFor.map(({ key }) => key)).size).toBe(waitingFor.length);
}

/** Both at once, in either order; which of them was done. */
async function race(
  one: () => Promise<Answer>,
  other: () => Promise<Answer>,
  turn: number,
): Promise<[one: string, other: string]> {
  if (turn % 2 === 0) {
    const [a, b] = await Promise.all([one(), other()]);
    return [codeOf(a), codeOf(b)];
  }
  const [b, a] = await Promise.all([other(), one()]);
  return [codeOf(a), codeOf(b)];
}

it('the deciding vote and a veto: one of them ends the stage, the other is told', async () => {
  const [noi, khnv, head] = await world.people(
    'truongkhoa.noi',
    'truongphong.khnv',
    'truongphong.tchc',
  );
  for (let turn = 0; turn < tries; turn += 1) {
    const at = await aDocument(world, 'inReview', { content: aLetter() });
    await pass(noi, at, 'noi');
    const seen = await seenBy(khnv, at);
    const reason = 'Trùng lịch trực.';
    const [vote, veto] = await race(
      () => khnv.askPost(`${at}/approval`, { task: 'khnv', ...seen }),
      () => head.askPost(`${at}/objection`, { task: 'tchc', reason, ...seen }),
      turn,
    );
    await isWhole(at);
    const { state, waitingFor, lastReturn } = await standing(world, at);
    const stage = waitingFor.map(({ kind }) => kind);
    if (veto === 'done') expect([state, lastReturn?.reason]).toEqual(['drafted', reason]);
    else expect([state, stage]).toEqual(['inReview', ['contentCheck']]);
    const [second] = [vote, veto].filter((one) => one !== 'done');
    expect([vote, veto].filter((one) => one === 'done')).toHaveLength(1);
    expect(second).toMatch(late);
  }
});

it('a signature and a withdrawal: signed and not withdrawn, or withdrawn and not signed', async () => {
  const [signer, drafter] = await world.people('pgd1', 'chuyenvien.tchc');
  for (let turn = 0; turn < tries; turn += 1) {
    const at = await aDocument(world, 'approved');
    const asked = await signing(world, signer, at);
    const [signed, withdrawn] = await race(
      () => signer.askPost(`${at}/signature`, asked),
      () => drafter.askPost(`${at}/withdrawal`),
      turn,
    );
    expect([signed, withdrawn].filter((one) => one === 'done')).toHaveLength(1);
    await isWhole(at);
    const { state } = await standing(world, at);
    expect(state).toBe(signed === 'done' ? 'leaderSigned' : 'drafted');
    const intents = await world.rows<{ state: string }>(
      'SELECT state FROM signing.intent WHERE document_id = $1',
      [idOf(at)],
    );
    const placed = intents.filter(({ state }) => state === 'completed').length;
    expect([placed, intents.filter(({ state }) => state === 'open').length]).toEqual([
      signed === 'done' ? 1 : 0,
      0,
    ]);
  }
});

it('a signature and a return by the signer himself from another window', async () => {
  const signer = await world.person('pgd1');
  for (let turn = 0; turn < tries; turn += 1) {
    const at = await aDocument(world, 'approved');
    const asked = await signing(world, signer, at);
    const { round } = await standing(world, at);
    const [signed, returned] = await race(
      () => signer.askPost(`${at}/signature`, asked),
      () => signer.askPost(`${at}/return`, { round, reason: 'Xem lại mục II.' }),
      turn,
    );
    expect([signed, returned].filter((one) => one === 'done')).toHaveLength(1);
    await isWhole(at);
    expect((await standing(world, at)).state).toBe(signed === 'done' ? 'leaderSigned' : 'drafted');
  }
});

it('approved in one window and given to somebody for advice in another', async () => {
  const signer = await world.person('pgd1');
  for (let turn = 0; turn < tries; turn += 1) {
    const at = await aDocument(world, 'checked');
    const asked = { task: 'approve', ...(await seenBy(signer, at)) };
    const to = personIdOf(world, 'truongkhoa.noi');
    const [approved, delegated] = await race(
      () => signer.askPost(`${at}/approval`, asked),
      () => signer.askPost(workAt(at, 'r1:approve', 'delegation'), { to, note: 'Xem mục 2.' }),
      turn,
    );
    await isWhole(at);
    const { state, waitingFor } = await standing(world, at);
    const answers = { approved, delegated, state, held: waitingFor[0]?.holder?.as ?? null };
    expect([
      { approved: 'done', delegated: 'WorkItemIsClosed', state: 'approved', held: null },
      {
        approved: 'DelegatedWorkComesBackFirst',
        delegated: 'done',
        state: 'inReview',
        held: 'delegated',
      },
    ]).toContainEqual(answers);
  }
});

it('two clerks take the same work: one has it, and what he lets go is free again', async () => {
  const clerks = await world.people('vanthu1', 'vanthu2');
  const at = await aDocument(world, 'leaderSigned');
  for (let turn = 0; turn < tries; turn += 1) {
    const answers = await Promise.all(
      clerks.map((clerk) => clerk.askPost(workAt(at, 'r1:issue', 'claim'))),
    );
    expect(answers.map(codeOf).sort()).toEqual(['WorkItemIsHeldByAnother', 'done']);
    const taker = clerks[answers.findIndex((answer) => codeOf(answer) === 'done')];
    const { holder } = (await taker?.post<Item>(workAt(at, 'r1:issue', 'release'))) as Item;
    expect(holder).toBeNull();
  }
  await isWhole(at);
});

it('work is passed on by its owner and by who decides over him: it ends where the latter put it', async () => {
  const [owner, director] = await world.people('truongkhoa.noi', 'giamdoc');
  const passOn = (by: typeof owner, at: string, login: string) =>
    by.askPost(workAt(at, 'r1:noi', 'reassignment'), {
      ...{ to: personIdOf(world, login), reason: 'Đi công tác.' },
    });
  for (let turn = 0; turn < tries; turn += 1) {
    const at = await aDocument(world, 'inReview', { content: aLetter() });
    const [owners, directors] = await race(
      () => passOn(owner, at, 'truongphong.khnv'),
      () => passOn(director, at, 'truongphong.tchc'),
      turn,
    );
    await isWhole(at);
    const { waitingFor } = await standing(world, at);
    const held = waitingFor.find(({ key }) => key === 'r1:noi')?.holder?.by.id;
    expect([directors, held]).toEqual(['done', personIdOf(world, 'truongphong.tchc')]);
    expect(owners).toMatch(/^(done|WorkItemIsHeldByAnother)$/);
  }
});

it('whoever takes work and meets somebody who holds the same rows in the other order takes it after all', async () => {
  const checker = await world.person('thethuc');
  const at = await aDocument(world, 'inReview');
  const other = new pg.Client({ connectionString: world.database.ownerUrl });
  await other.connect();
  try {
    await other.query('BEGIN');
    await other.query(
      `INSERT INTO engine.work_handing (body_id, instance_id, key, opened_revision, hand, act, by_id, note, at)
       SELECT body_id, instance_id, key, opened_revision, 1, 'claim', body_id, '', now()
         FROM engine.work_item WHERE instance_id = $1 AND key = 'r1:form' AND closed_at IS NULL`,
      [idOf(at)],
    );
    const claimed = checker.askPost(workAt(at, 'r1:form', 'claim'));
    await eventually(async () => {
      const waiting = await world.rows(
        `SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query ~ 'work_handing'
            AND datname = current_database()`,
      );
      return waiting.length > 0 ? waiting : null;
    });
    // Now the two wait for each other; the database gives up the one that waits longer.
    await other.query('SELECT FROM engine.work_item WHERE instance_id = $1 FOR UPDATE', [idOf(at)]);
    await other.query('ROLLBACK');
    expect(codeOf(await claimed)).toBe('done');
  } finally {
    await other.end();
  }
  await checker.post(workAt(at, 'r1:form', 'release'));
  await isWhole(at);
});

it('one clerk takes the work while the other gives the number: never a number over his hands', async () => {
  const [first, second] = await world.people('vanthu1', 'vanthu2');
  for (let turn = 0; turn < 5; turn += 1) {
    const at = await aDocument(world, 'leaderSigned');
    const seal = await sealing(world, second);
    const [claimed, numbered] = await race(
      () => first.askPost(workAt(at, 'r1:issue', 'claim')),
      () => second.askPost(`${at}/registration`, seal),
      turn,
    );
    await isWhole(at);
    expect([
      ['done', 'WorkItemIsHeldByAnother'],
      ['WorkItemIsClosed', 'done'],
    ]).toContainEqual([claimed, numbered]);
    const { state } = await standing(world, at);
    expect(state).toBe(numbered === 'done' ? 'issued' : 'leaderSigned');
  }
});

it('one document twice in one stroke is approved once, and the second line says why not again', async () => {
  const signer = await world.person('pgd1');
  const at = await aDocument(world, 'checked');
  const approval = { documentId: idOf(at), task: 'approve', ...(await seenBy(signer, at)) };
  const asked = { approvals: [approval, approval].map((one) => ({ ...one, openedAt: null })) };
  const { results } = await signer.post<Results>('/api/approvals', asked);
  expect(results.map(({ done, refusal }) => [done, refusal?.code])).toEqual([
    [true, undefined],
    [false, expect.stringMatching(late)],
  ]);
  await isWhole(at);
  const { reviews } = await standing(world, at);
  expect(reviews.filter(({ task }) => task === 'approve')).toHaveLength(1);
});

it('an opinion that comes when the review has ended is refused, and the document goes on', async () => {
  const at = await aDocument(world, 'checked');
  const [signer, asked] = await world.people('pgd1', 'pgd2');
  const { round } = await standing(world, at);
  const giver = { round, personId: personIdOf(world, 'pgd2'), question: 'Kinh phí có đủ không?' };
  const added = await signer.askPost(`${at}/opinion-givers`, giver);
  expect([added.statusCode, added.body]).toEqual([200, expect.any(String)]);
  const opinion = (await standing(world, at)).waitingFor.find(({ kind }) => kind === 'opinion');
  expect(opinion).toBeDefined();
  const task = opinion?.key.replace(/^r\d+:/, '');
  const seen = await seenBy(asked, at);
  await pass(signer, at, 'approve');
  const answer = await refused(world, at, () =>
    asked.askPost(`${at}/opinion`, { task, text: 'Đủ kinh phí.', ...seen }),
  );
  expect(answer.code).toMatch(late);
  await isWhole(at);
});

// The last one: nobody checks the form in this body any more.
it('an account is closed while its owner approves: he approved before, or not at all', async () => {
  const admin = await world.person('quantri');
  const at = await aDocument(world, 'inReview');
  const checker = await world.person('thethuc');
  const seen = await seenBy(checker, at);
  const [approved, closed] = await Promise.all([
    checker.askPost(`${at}/approval`, { task: 'form', ...seen }),
    admin.askPost(`/api/people/${personIdOf(world, 'thethuc')}/disablement`, {}),
  ]);
  expect(closed.statusCode).toBeLessThan(300);
  await isWhole(at);
  const { reviews } = await standing(world, at);
  expect(reviews.filter(({ task }) => task === 'form')).toHaveLength(
    approved.statusCode === 200 ? 1 : 0,
  );
  const after = await checker.askPost(`${at}/approval`, { task: 'form', ...seen });
  expect(after.statusCode).toBe(401);
});
