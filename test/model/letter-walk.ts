import assert from 'node:assert/strict';
import type { DocumentView } from '#contracts';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import type { Answer } from '../worlds/ask.js';
import type { JourneyWorld } from '../journeys/world/journey-world.js';
import {
  aDraft,
  centreSeal,
  keyOf,
  personIdOf,
  standing,
  waitFor,
} from '../journeys/world/stations.js';
import { aLetter, withWords } from './a-letter.js';
import {
  acts,
  adviser,
  after,
  allowed,
  newLetter,
  people,
  tasks,
  tasksOf,
  type Act,
  type Model,
  type Task,
  type Who,
} from './small-model.js';

/** The letter as the model has it; fast-check's commands change it in place. */
interface Told {
  letter: Model;
}

interface Real {
  readonly world: JourneyWorld;
  readonly at: string;
  /** As it stood after the last deed. */
  document: DocumentView;
}

interface Deed {
  readonly act: Act;
  readonly who: Who;
  readonly task: Task;
  /** Judges what stood there a round ago, or never. */
  readonly stale: boolean;
  /** Sends the same request twice with one key. */
  readonly twice: boolean;
}

/** Any number of deeds, right and wrong ones, by anybody; then the product must agree with the model. */
export const walks = (length: number) =>
  fc.commands([rightDeed, rightDeed, rightDeed, anyDeed], { maxCommands: length, size: 'max' });

export async function walk(
  world: JourneyWorld,
  deeds: Iterable<fc.AsyncCommand<Told, Real>>,
): Promise<void> {
  const at = await aDraft(world, aLetter());
  const real = { world, at, document: await standing(world, at) };
  await fc.asyncModelRun(() => ({ model: { letter: newLetter }, real }), deeds);
}

const manner = { task: fc.constantFrom(...tasks), stale: fc.constant(false), twice: fc.boolean() };

/** Somebody does what the model allows: so a walk comes far. */
const rightDeed = fc
  .record({ choice: fc.nat(), ...manner })
  .map(({ choice, ...how }) => new Command(({ letter }) => rightOf(letter, choice, how)));

const anyDeed = fc
  .record({
    act: fc.constantFrom(...acts),
    who: fc.constantFrom(...people),
    ...manner,
    stale: fc.boolean(),
  })
  .map((deed) => new Command(() => deed));

/** How much likelier than another act: most letters shall come far before they end. */
const inclination: Partial<Record<Act, number>> = {
  submission: 8,
  approval: 12,
  signature: 8,
  registration: 3,
  opinion: 3,
  askOpinion: 2,
  stageReturn: 2,
  claim: 2,
  release: 2,
};

function rightOf(letter: Model, choice: number, how: Omit<Deed, 'act' | 'who'>): Deed | null {
  const right = people.flatMap((who) =>
    allowed(letter, who).flatMap((act) => {
      const ways = ofTasks.includes(act) ? tasksOf(letter, who) : [how.task];
      return ways.map((task): Deed => ({ ...how, act, who, task }));
    }),
  );
  const lots = acts
    .filter((act) => right.some((deed) => deed.act === act))
    .flatMap((act) => Array.from({ length: inclination[act] ?? 1 }, () => act));
  const drawn = right.filter(({ act }) => act === lots[choice % lots.length]);
  return drawn[Math.floor(choice / lots.length) % drawn.length] ?? null;
}

class Command implements fc.AsyncCommand<Told, Real> {
  private deed: Deed | null = null;

  constructor(private readonly deedFor: (told: Told) => Deed | null) {}

  check(told: Told): boolean {
    this.deed = this.deedFor(told);
    return this.deed !== null;
  }

  async run(told: Told, real: Real): Promise<void> {
    const deed = this.deed;
    if (!deed) throw new Error('A command runs after its check.');
    const before = told.letter;
    if (mayBeDone(before, deed)) told.letter = after(before, deed.act, deed.who, deed.task);
    const done = before !== told.letter;
    const key = { 'idempotency-key': randomUUID() };
    const request = await requestOf(real, deed);
    await agree(real, told.letter, deed, await send(real, deed, request, key), done);
    if (done && deed.twice && deed.act !== 'edit' && !onHands.includes(deed.act)) {
      await agree(real, told.letter, deed, await send(real, deed, request, key), done);
    }
  }

  toString(): string {
    return this.deed ? JSON.stringify(this.deed) : 'nothing';
  }
}

const seesWhatItJudges: readonly Act[] = [
  ...(['approval', 'return', 'signature'] as const),
  ...(['stageReturn', 'objection', 'askOpinion', 'opinion'] as const),
];
const ofTasks: readonly Act[] = ['approval', 'objection'];
/** Acts on the work, not on the letter: each is a step of its own, and no key makes two of it one. */
const onHands: readonly Act[] = ['claim', 'release'];

const mayBeDone = (letter: Model, { act, who, task, stale }: Deed): boolean =>
  allowed(letter, who).includes(act) &&
  (!ofTasks.includes(act) || tasksOf(letter, who).includes(task)) &&
  !(stale && seesWhatItJudges.includes(act) && letter.state !== 'leaderSigned');

const paths: Readonly<Record<Exclude<Act, 'claim' | 'release'>, string>> = {
  edit: 'working-copy',
  submission: 'submission',
  approval: 'approval',
  return: 'return',
  withdrawal: 'withdrawal',
  cancellation: 'cancellation',
  signature: 'signature',
  registration: 'registration',
  filing: 'filing',
  recall: 'recall',
  stageReturn: 'stage-return',
  objection: 'objection',
  askOpinion: 'opinion-givers',
  opinion: 'opinion',
};

async function send(
  { world, at, document }: Real,
  { act, who }: Deed,
  payload: object,
  headers: Readonly<Record<string, string>>,
): Promise<Answer> {
  const { ask } = await world.person(who);
  const method = act === 'edit' ? 'PUT' : 'POST';
  const url =
    act === 'claim' || act === 'release'
      ? `/api/work/${document.id}/items/r${document.round}:issue/${act}`
      : `${at}/${paths[act]}`;
  const answer = await ask({ method, url, payload, headers });
  if (act === 'submission' && answer.statusCode < 300) {
    await waitFor(world, at, ({ preparedPdf }) => preparedPdf !== null);
  }
  return answer;
}

/** A well-formed request, whoever sends it and wherever the letter stands. */
async function requestOf({ world, document }: Real, { act, task, stale }: Deed): Promise<object> {
  const { round, version, preparedPdf, workingRevision } = document;
  const nothing = '0'.repeat(64);
  const seen = {
    round: Math.max(stale ? round - 1 : round, 1),
    contentHash: (stale ? null : version?.contentHash) ?? nothing,
    pdf: preparedPdf ?? nothing,
  };
  const judged = { round: stale ? round + 1 : seen.round };
  const reason = 'Thử theo mô hình.';
  switch (act) {
    case 'edit':
      return { content: withWords(randomUUID()), revision: workingRevision };
    case 'submission':
      return { revision: workingRevision, signerId: personIdOf(world, 'pgd1') };
    case 'approval':
      return { task, ...seen };
    case 'objection':
      return { task, ...seen, reason };
    case 'opinion':
      return { task: `asked:${personIdOf(world, adviser)}`, ...seen, text: reason };
    case 'return':
      return { ...judged, reason };
    case 'stageReturn':
      return { ...judged, stage: 'check', reason };
    case 'askOpinion':
      return { ...judged, personId: personIdOf(world, adviser) };
    case 'signature':
      return { ...(await key(world, 'pgd1', 'personal')), ...seen };
    case 'registration':
      return key(world, 'vanthu1', 'seal');
    case 'cancellation':
    case 'recall':
      return { reason };
    default:
      return {};
  }
}

const keys = new Map<string, Promise<string>>();

async function key(world: JourneyWorld, login: string, purpose: 'personal' | 'seal') {
  const keyId = keys.get(login) ?? world.person(login).then((person) => keyOf(person, purpose));
  keys.set(login, keyId);
  return { keyId: await keyId, pin: world.pins[purpose === 'seal' ? centreSeal : login] };
}

/** The others are told by the route and by the work itself. */
const offeredOnTheCard: readonly string[] = acts.slice(0, acts.indexOf('stageReturn'));

/** Done or refused as the model says, the letter where the model has it, and offered what it allows. */
async function agree(
  real: Real,
  letter: Model,
  { act, who }: Deed,
  answer: Answer,
  done: boolean,
): Promise<void> {
  assert.equal(answer.statusCode < 300, done, `${who} ${act}: ${answer.body}`);
  if (!done) assert.ok(answer.statusCode >= 400 && answer.statusCode < 500, answer.body);
  const { world, at } = real;
  real.document = await standing(world, at);
  const { state, round, drafters } = real.document;
  assert.deepEqual([state, round], [letter.state, letter.round]);
  assert.deepEqual(
    drafters.map(({ id }) => id).sort(),
    letter.drafters.map((login) => personIdOf(world, login)).sort(),
  );
  const seen = await (await world.person(who)).askGet(at);
  const offered = seen.statusCode === 200 ? seen.json<DocumentView>().acts : [];
  const known = offered.filter((one) => offeredOnTheCard.includes(one));
  const expected = allowed(letter, who).filter((one) => offeredOnTheCard.includes(one));
  assert.deepEqual([...known].sort(), [...expected].sort(), `offered to ${who}`);
}
