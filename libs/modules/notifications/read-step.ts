import type { MachineRegistry } from '#engine';
import { vietnamDay, type PersonId } from '#kernel';
import { listPosts, substituteOf } from '#modules/organisation';
import { documentTypes, type DocumentTypeCode } from '#nd30';
import type { Transaction } from '#platform';
import type { ToldStep } from './notice.js';
import type { TrailRow } from './store/notices.sql.js';
import {
  namedDocument,
  namedIncoming,
  openedByStep,
  standingOf,
  type OpenedWork,
} from './store/subjects.sql.js';

type Named = Pick<ToldStep, 'title' | 'drafters' | 'news'> & {
  readonly wordFor?: (kind: string) => string | undefined;
  readonly docType?: DocumentTypeCode;
};

/** What is to be known of an event before people are told; undefined when it concerns nobody's way. */
export async function readStep(
  tx: Transaction,
  machines: MachineRegistry,
  row: TrailRow,
): Promise<ToldStep | undefined> {
  const { subjectType, subjectId, subjectVersion, canonical, eventId, at, action, by } = row;
  const { data } = JSON.parse(canonical.toString('utf8')) as Pick<ToldStep, 'data'>;
  const found = await namedSubject(tx, machines, row, data);
  if (!found) return undefined;
  const { wordFor, docType = null, ...named } = found;
  // Rooms count revisions of their own; only a step of the way opens work, and says where it leads.
  const isStep = typeof data['to'] === 'string';
  const opened: ToldStep['opened'][number][] = [];
  for (const work of isStep ? await tx.all(openedByStep, [subjectId, subjectVersion]) : []) {
    const what = wordFor?.(work.kind);
    opened.push({ kind: work.kind, what, people: await peopleFor(tx, work, docType, at) });
  }
  const workWord = typeof data['kind'] === 'string' ? wordFor?.(data['kind']) : undefined;
  return { eventId, at, action, by, subjectType, subjectId, data, opened, workWord, ...named };
}

async function namedSubject(
  tx: Transaction,
  machines: MachineRegistry,
  row: TrailRow,
  data: ToldStep['data'],
): Promise<Named | undefined> {
  const { subjectType, subjectId } = row;
  if (subjectType === 'document') {
    const document = await tx.one(namedDocument, [subjectId]);
    if (!document) return undefined;
    const { docType, subject, drafters } = document;
    const title = `${documentTypes[docType].name} “${subject}”`;
    return { title, drafters, docType, news: await newsOfClock(tx, row, title, data) };
  }
  if (subjectType === 'incoming') {
    const incoming = await tx.one(namedIncoming, [subjectId]);
    return incoming && { title: `Văn bản ${incoming.code} của ${incoming.sender}`, drafters: [] };
  }
  const called = calledByEvent[subjectType];
  if (called) return toldByEvent(called, data);
  return ofMachine(tx, machines, row, data);
}

/** Subjects of no machine: their events name themselves whom they tell, and what. */
const calledByEvent: Readonly<Record<string, string>> = {
  digest: 'Bản tin tuần',
  plan: 'Kế hoạch',
  Regime: 'Chế độ báo cáo',
};

const toldByEvent = (title: string, { people, text }: ToldStep['data']): Named | undefined =>
  Array.isArray(people) && typeof text === 'string'
    ? { title, drafters: [], news: { people: people as readonly PersonId[], text } }
    : undefined;

/** A limit of a stage tells whom it waits for; in the end whom that is reported to. */
async function newsOfClock(
  tx: Transaction,
  { action, at }: TrailRow,
  title: string,
  { waitingFor, reportedTo }: ToldStep['data'],
): Promise<ToldStep['news']> {
  const text = clockNews[action]?.(title);
  if (!text) return null;
  const places = (action === 'StageEscalated' ? [reportedTo] : waitingFor) as readonly Place[];
  const people: PersonId[] = [];
  for (const place of places.filter(Boolean)) {
    const work = { ...nobody, ...place };
    people.push(...(work.personId ? [work.personId] : await holdersOf(tx, work, vietnamDay(at))));
  }
  return { text, people };
}

type Place = Partial<Pick<OpenedWork, 'personId' | 'role' | 'unitId'>>;

const nobody = { personId: null, role: null, unitId: null };

const clockNews: Readonly<Record<string, (title: string) => string>> = {
  StageReminded: (title) => `${title} đang chờ bạn, sắp đến hạn.`,
  StageOverdue: (title) => `${title} đang chờ bạn, đã quá hạn.`,
  StageEscalated: (title) => `${title} quá hạn ở một bước trình ký; được báo lên bạn.`,
};

/** A step of a machine that some room has brought, in the words that came with it. */
async function ofMachine(
  tx: Transaction,
  machines: MachineRegistry,
  { subjectType, subjectId, action, at }: TrailRow,
  data: ToldStep['data'],
): Promise<Named | undefined> {
  const hosted = machines.all().find(({ name, words }) => name === subjectType && words);
  const standing = hosted && (await tx.one(standingOf, [subjectId]));
  if (!hosted?.words || !standing) return undefined;
  const { words, titleOf } = hosted;
  const title = titleOf?.(standing) ?? words.subject;
  return {
    title,
    drafters: [],
    news: await withHolders(tx, words.newsOf?.(action, title, data) ?? null, vietnamDay(at)),
    wordFor: (kind) => words.work[kind]?.toLocaleLowerCase('vi'),
  };
}

/** News of a machine for people and for places, whoever holds those. */
async function withHolders(
  tx: Transaction,
  news: ToldStep['news'],
  day: string,
): Promise<ToldStep['news']> {
  if (!news?.places) return news;
  const people = [...news.people];
  for (const { role, unitId } of news.places) {
    people.push(...(await holdersOf(tx, { role: role as OpenedWork['role'], unitId }, day)));
  }
  return { ...news, people };
}

/** The person it waits for, or everybody who held the role (in the unit) that day; who stands in too. */
async function peopleFor(
  tx: Transaction,
  { kind, personId, role, unitId }: OpenedWork,
  docType: DocumentTypeCode | null,
  at: Date,
): Promise<readonly PersonId[]> {
  const day = vietnamDay(at);
  const people = personId ? [personId] : await holdersOf(tx, { role, unitId }, day);
  if (signersOwn.includes(kind)) return people;
  const standIns: PersonId[] = [];
  for (const person of people) {
    const one = await substituteOf(tx, person, day);
    const covers = one?.docTypes === null || (docType && one?.docTypes.includes(docType));
    if (one && covers) standIns.push(one.substituteId);
  }
  return [...people, ...standIns];
}

async function holdersOf(
  tx: Transaction,
  { role, unitId }: Pick<OpenedWork, 'role' | 'unitId'>,
  day: string,
): Promise<readonly PersonId[]> {
  const posts = await listPosts(tx, day);
  return posts
    .filter((post) => post.role === role && (unitId === null || post.unitId === unitId))
    .map((post) => post.personId);
}

/** The final approver is the signer himself: nobody stands in for him. */
const signersOwn: readonly string[] = ['approval', 'sign'];
