import { setTimeout as pause } from 'node:timers/promises';
import type { DocumentView } from '#contracts';
import type { DocumentContent } from '#nd30';
import { eventually } from './eventually.js';
import { idOf } from './facts.js';
import type { JourneyWorld } from './journey-world.js';
import type { Person } from './person.js';
import { thePlan } from './the-plan.js';

/** The people of the shipped way, by what they do on it. */
export const cast = {
  drafter: 'chuyenvien.tchc',
  head: 'truongphong.tchc',
  formChecker: 'thethuc',
  signer: 'pgd1',
  clerk: 'vanthu1',
  otherClerk: 'vanthu2',
  auditor: 'thanhtra',
} as const;

export const centreSeal = 'H99.01.05';

export interface StationOptions {
  readonly content?: DocumentContent;
  readonly signer?: string;
  /** Only these of the known receivers are sent to. */
  readonly receiverIds?: readonly string[];
}

type Step = (world: JourneyWorld, at: string, options: StationOptions) => Promise<unknown>;

/** What leads to each station from the one before it, done by the right person over HTTP. */
const steps = {
  inReview: async (world, at, { signer = cast.signer }) => {
    await submit(await world.person(cast.drafter), at, signer, world);
    await waitFor(world, at, ({ preparedPdf }) => preparedPdf !== null);
  },
  checked: async (world, at) => {
    await pass(await world.person(cast.head), at, 'content');
    await pass(await world.person(cast.formChecker), at, 'form');
  },
  approved: async (world, at, { signer = cast.signer }) =>
    pass(await world.person(signer), at, 'approve'),
  leaderSigned: async (world, at, { signer = cast.signer }) => {
    const leader = await world.person(signer);
    await leader.post(`${at}/signature`, await signing(world, leader, at));
  },
  issued: async (world, at) => {
    const clerk = await world.person(cast.clerk);
    await clerk.post(`${at}/registration`, await sealing(world, clerk));
    await alive(world, at);
  },
  sent: async (world, at, { receiverIds }) => {
    const clerk = await world.person(cast.clerk);
    await clerk.post(`${at}/dispatch`, { receiverIds: receiverIds ?? (await receivers(clerk)) });
    await waitFor(world, at, ({ deliveries }) =>
      deliveries.every((one) => one.state !== 'waiting'),
    );
  },
} as const satisfies Record<string, Step>;

export type Station = 'drafted' | keyof typeof steps;

/** A plan that has come to a station; gives its address `/api/documents/…`. */
export async function aDocument(
  world: JourneyWorld,
  station: Station,
  options: StationOptions = {},
): Promise<string> {
  const at = await aDraft(world, options.content);
  if (station !== 'drafted') await walkOn(world, at, station, options);
  return at;
}

/** Goes on from the station a document stands at (a draft when left out). */
export async function walkOn(
  world: JourneyWorld,
  at: string,
  to: keyof typeof steps,
  options: StationOptions = {},
  after: Station = 'drafted',
): Promise<void> {
  const names = Object.keys(steps) as (keyof typeof steps)[];
  const begin = after === 'drafted' ? 0 : names.indexOf(after) + 1;
  for (const name of names.slice(begin, names.indexOf(to) + 1))
    await steps[name](world, at, options);
}

export async function aDraft(world: JourneyWorld, content = thePlan()): Promise<string> {
  const drafter = await world.person(cast.drafter);
  const unitId = world.world.centre.units.get('TCHC');
  const { id } = await drafter.post<DocumentView>('/api/documents', { content, unitId });
  return `/api/documents/${id}`;
}

export const view = (person: Person, at: string): Promise<DocumentView> => person.get(at);

/** The document as the auditor reads it, who may read all. */
export const standing = async (world: JourneyWorld, at: string): Promise<DocumentView> =>
  view(await world.person(cast.auditor), at);

export const personIdOf = ({ world }: JourneyWorld, login: string): string =>
  [...world.centre.people, ...world.health.people].find(([one]) => one === login)?.[1].personId ??
  '';

export async function submission(world: JourneyWorld, person: Person, at: string, signer: string) {
  const { workingRevision } = await view(person, at);
  return { revision: workingRevision, signerId: personIdOf(world, signer) };
}

async function submit(person: Person, at: string, signer: string, world: JourneyWorld) {
  await person.post(`${at}/submission`, await submission(world, person, at, signer));
}

/** The rows of an issued plan come alive behind the request that issued it. */
async function alive(world: JourneyWorld, at: string): Promise<void> {
  if ((await standing(world, at)).docType !== 'KH') return;
  await eventually(async () => {
    const plans = await world.rows(`SELECT FROM planning.plan WHERE id = $1`, [idOf(at)]);
    return plans.length > 0 ? plans : null;
  });
}

/** What a person has before his eyes. */
export async function seenBy(person: Person, at: string) {
  const { round, version, preparedPdf } = await view(person, at);
  return { round, contentHash: version?.contentHash ?? '', pdf: preparedPdf ?? '' };
}

export async function pass(person: Person, at: string, task: string): Promise<DocumentView> {
  return person.post(`${at}/approval`, { task, ...(await seenBy(person, at)) });
}

export async function signing(world: JourneyWorld, leader: Person, at: string) {
  return {
    keyId: await keyOf(leader, 'personal'),
    pin: world.pins[leader.login],
    ...(await seenBy(leader, at)),
  };
}

export const sealing = async (world: JourneyWorld, clerk: Person) => ({
  keyId: await keyOf(clerk, 'seal'),
  pin: world.pins[centreSeal],
});

/** The key that is valid longest. */
export async function keyOf(person: Person, purpose: 'personal' | 'seal'): Promise<string> {
  const keys =
    await person.get<{ id: string; purpose: string; notAfter: string }[]>('/api/signing-keys');
  const [key] = keys
    .filter((one) => one.purpose === purpose)
    .sort((a, b) => b.notAfter.localeCompare(a.notAfter));
  if (!key) throw new Error(`${person.login} has no key for ${purpose}.`);
  return key.id;
}

const receivers = async (clerk: Person): Promise<string[]> =>
  (await clerk.get<{ id: string }[]>('/api/receivers')).map(({ id }) => id);

const patienceMs = 20_000;

/** Waits for what happens behind the requests. */
export async function waitFor(
  world: JourneyWorld,
  at: string,
  isSo: (document: DocumentView) => boolean,
): Promise<DocumentView> {
  for (const until = Date.now() + patienceMs; ; await pause(50)) {
    const document = await standing(world, at);
    if (isSo(document)) return document;
    if (Date.now() > until) throw new Error(`Waited too long: ${JSON.stringify(document)}`);
  }
}
