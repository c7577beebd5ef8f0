import type { Answer } from '../worlds/ask.js';
import { aLetter } from '../model/a-letter.js';
import { idOf, refused, workAt } from './world/facts.js';
import { journeyWorld, patience, type JourneyWorld } from './world/journey-world.js';
import { inForce, ownRoute } from './world/own-route.js';
import { aDocument, pass, personIdOf, sealing, seenBy, standing } from './world/stations.js';
import { isWhole, trailIsSound } from './world/whole.js';

let world: JourneyWorld;
beforeAll(async () => {
  world = await journeyWorld();
}, patience);
afterAll(() => world.close());
afterEach(() => trailIsSound(world));

const tries = Array.from({ length: 20 }, (_, n) => n);
const urgent = () => ({ ...aLetter(), urgency: 'urgent' as const });
const moved = /^(ReviewTaskIsOpen|DocumentHasMovedOn|RoundIsCurrent|ActIsNotPossibleNow)$/;
const outcome = (answer: Answer): string =>
  answer.statusCode === 200 ? 'done' : answer.json<{ code: string }>().code;

/** Both at once, the later named first in every second turn; in the order they were given. */
async function atOnce(
  turn: number,
  ...acts: readonly [() => Promise<Answer>, () => Promise<Answer>]
) {
  const order = turn % 2 === 0 ? acts : acts.toReversed();
  const answers = (await Promise.all(order.map((act) => act()))).map(outcome);
  return turn % 2 === 0 ? answers : answers.toReversed();
}

it('the last of all who must agree and a return: both, or only the return', async () => {
  const [head, checker] = await world.people('truongphong.tchc', 'thethuc');
  for (const turn of tries) {
    const at = await aDocument(world, 'inReview', { content: urgent() });
    await pass(head, at, 'content');
    const seen = await seenBy(head, at);
    const [passed, returned] = await atOnce(
      turn,
      () => checker.askPost(`${at}/approval`, { task: 'form', ...seen }),
      () => head.askPost(`${at}/return`, { round: 1, reason: 'Sai căn cứ.' }),
    );
    expect(returned).toBe('done');
    expect(['done', 'DocumentHasMovedOn']).toContain(passed);
    expect((await standing(world, at)).state).toBe('drafted');
    await isWhole(world, at);
  }
});

it('an approval and a withdrawal: approved and then withdrawn, or withdrawn alone', async () => {
  const [signer, drafter] = await world.people('pgd1', 'chuyenvien.tchc');
  for (const turn of tries) {
    const at = await aDocument(world, 'checked', { content: urgent() });
    const asked = { task: 'approve', ...(await seenBy(signer, at)) };
    const [approved, withdrawn] = await atOnce(
      turn,
      () => signer.askPost(`${at}/approval`, asked),
      () => drafter.askPost(`${at}/withdrawal`),
    );
    expect(withdrawn).toBe('done');
    expect(approved === 'done' || moved.test(approved ?? '')).toBe(true);
    expect((await standing(world, at)).state).toBe('drafted');
    await isWhole(world, at);
  }
});

it('any of three is enough: two who agree at once end the stage once', async () => {
  await inForce(world, ownRoute.replace('{ atLeast: 2 }', 'any'));
  const heads = await world.people('truongkhoa.noi', 'truongphong.khnv');
  for (const turn of tries) {
    const at = await aDocument(world, 'inReview', { content: aLetter() });
    const seen = await seenBy(heads[0], at);
    const answers = await atOnce(
      turn,
      () => heads[0].askPost(`${at}/approval`, { task: 'noi', ...seen }),
      () => heads[1].askPost(`${at}/approval`, { task: 'khnv', ...seen }),
    );
    expect(answers.filter((one) => one === 'done')).toHaveLength(1);
    expect(answers.find((one) => one !== 'done')).toMatch(moved);
    const { waitingFor, reviews } = await standing(world, at);
    expect([waitingFor.map(({ kind }) => kind), reviews.length]).toEqual([['contentCheck'], 1]);
    await isWhole(world, at);
  }
});

it('one clerk returns it while the other numbers it: a number stands over what is issued only', async () => {
  const [one, two] = await world.people('vanthu1', 'vanthu2');
  for (const turn of [0, 1, 2, 3]) {
    const at = await aDocument(world, 'leaderSigned', { content: urgent() });
    const [seal, { round }] = [await sealing(world, two), await standing(world, at)];
    const [returned, numbered] = await atOnce(
      turn,
      () => one.askPost(`${at}/return`, { round, reason: 'Thiếu nơi nhận.' }),
      () => two.askPost(`${at}/registration`, seal),
    );
    expect([returned, numbered].filter((one) => one === 'done')).toHaveLength(1);
    const entries = await world.rows('SELECT FROM registry.outgoing_entry WHERE document_id = $1', [
      idOf(at),
    ]);
    const { state } = await standing(world, at);
    expect([state, entries.length]).toEqual(numbered === 'done' ? ['issued', 1] : ['drafted', 0]);
    await isWhole(world, at);
  }
});

it.each([
  ['himself', 'thethuc', 'WorkGoesToSomebodyElse'],
  ['a drafter of it', 'chuyenvien.tchc', 'WorkIsNotHandedToADrafter'],
  ['the auditor', 'thanhtra', 'WorkGoesToWhoMayDoIt'],
  ['somebody of another body', 'vanthu.soyte', 'WorkGoesToWhoMayDoIt'],
] as const)('work is not handed to %s', async (_, login, code) => {
  const at = await aDocument(world, 'inReview', { content: urgent() });
  const checker = await world.person('thethuc');
  await checker.post(workAt(at, 'r1:form', 'claim'));
  const other = [...world.world.health.people.values()][0]?.personId;
  const to = personIdOf(world, login) || other;
  const asked = (act: string, more: object) =>
    refused(world, at, () => checker.askPost(workAt(at, 'r1:form', act), more));
  expect((await asked('delegation', { to })).code).toBe(code);
  expect((await asked('reassignment', { to, reason: 'Bận.' })).code).toBe(code);
  await isWhole(world, at);
});

it('the hash of another document is no hash of this one', async () => {
  const [at, other] = [
    await aDocument(world, 'inReview', { content: urgent() }),
    await aDocument(world, 'inReview'),
  ];
  const head = await world.person('truongphong.tchc');
  const asked = { task: 'content', ...(await seenBy(head, other)) };
  const refusal = await refused(world, at, () => head.askPost(`${at}/approval`, asked));
  expect(refusal).toMatchObject({ status: 409, code: 'ApprovalBindsToContent' });
  const { contentHash: _, ...without } = asked;
  expect((await head.askPost(`${at}/approval`, without)).statusCode).toBe(422);
});
