import {
  isProblemCode,
  problemOf,
  type HeldAs,
  type ReplyOf,
  type workItemsContract,
} from '#contracts';
import type { Holding, Instance, WorkItem } from '#engine';
import { DomainError, type PersonId } from '#kernel';
import { whoIsWaitedFor, type Actor, type Directory } from '#modules/organisation';
import { statement, type Transaction } from '#platform';
import type { AnyEventObject } from 'xstate';
import { absentFor, isFor, standingIn } from './acting-for.js';
import { workNames } from '../names.js';
import { addresseeOf, handsOf } from './hands-of.js';
import { namedRefusal } from './named-refusal.js';
import { possibleWorkActs } from './possible-work-acts.js';

export type ToldWork = ReplyOf<typeof workItemsContract.items>[number];
type Advice = ToldWork['advice'][number];

/** Who reads about the work of one instance, and what there is to know of it. */
export interface WorkReader {
  readonly actor: Actor;
  readonly instance: Instance<unknown, AnyEventObject>;
  readonly directory: Directory;
  readonly at: Date;
  /** Of those who carry it: who works here no more. */
  readonly gone: ReadonlySet<PersonId>;
  /** Of a document: its type, and who must not judge it. */
  readonly docType: string | null;
  readonly drafters: readonly PersonId[];
  /** By the item's key. */
  readonly advice: ReadonlyMap<string, readonly Advice[]>;
}

export const kindNameOf = ({ machine }: WorkReader['instance'], kind: string): string =>
  machine.words?.work[kind] ?? workNames[kind] ?? kind;

/** One piece of work as the reader is told of it. */
export function toldWork(item: WorkItem, reader: WorkReader): ToldWork {
  const { instance, directory } = reader;
  return {
    subject: instance.machine.name,
    subjectId: instance.id,
    key: item.key,
    kind: item.kind,
    kindName: kindNameOf(instance, item.kind),
    round: item.round,
    who: whoIsWaitedFor(addresseeOf(item), directory),
    since: item.openedAt.toISOString(),
    dueAt: item.dueAt?.toISOString() ?? null,
    ...toldStanding(item, reader),
  };
}

/** In whose hands it lies, whether it is the reader's, and what he may do about that. */
export function toldStanding(item: WorkItem, reader: WorkReader) {
  const { actor, instance, gone, at } = reader;
  const notMine = whyNotMine(item, reader);
  const absent = isFor(item, actor) ? undefined : absentFor(item, actor, reader.docType);
  const unattended = isUnattended(item, gone);
  return {
    holder: toldHolder(item, reader.directory),
    advice: reader.advice.get(item.key) ?? [],
    mine: notMine === null,
    actsFor:
      notMine === null && absent
        ? { id: absent.personId, name: absent.name, basis: absent.basis }
        : null,
    notMine,
    workActs: possibleWorkActs({ item, instance }, actor, { unattended, at }),
  };
}

/** Whoever has it, or to whom it comes back, is not at work here any more. */
export function isUnattended(item: WorkItem, gone: ReadonlySet<PersonId>): boolean {
  if (item.heldFor && !gone.has(item.heldFor)) return false;
  const carrier = item.heldBy ?? item.personId;
  return carrier !== null && gone.has(carrier);
}

/** Whoever may have it in hand, or gets it back. */
export const carriersOf = ({ heldBy, heldFor, personId }: WorkItem): readonly PersonId[] =>
  [heldBy, heldFor, personId].filter((id) => id !== null);

export function toldHolder(
  item: Omit<Holding, 'ownedAs'>,
  { person }: Directory,
): ToldWork['holder'] {
  const { heldBy, heldAs, heldSince, givenBy, heldFor, note } = item;
  if (!heldBy || !heldAs || !heldSince) return null;
  const somebody = (id: PersonId) => ({ id, name: person(id) });
  return {
    by: somebody(heldBy),
    as: heldAs,
    asName: heldAsNames[heldAs],
    since: heldSince.toISOString(),
    givenBy: givenBy && somebody(givenBy),
    note,
    comesBackTo: heldFor && somebody(heldFor),
  };
}

const heldAsNames: Readonly<Record<HeldAs, string>> = {
  claimed: 'đã nhận việc',
  assigned: 'được giao việc',
  delegated: 'được nhờ xử lý',
  reassigned: 'được chuyển việc',
};

function whyNotMine(item: WorkItem, reader: WorkReader): string | null {
  const { actor, directory, docType, drafters } = reader;
  if (item.kind !== 'revise' && drafters.includes(actor.personId)) {
    return sentenceOf(new DomainError('DrafterCannotReviewOwnDraft'), directory);
  }
  try {
    if (standingIn(item, actor, docType)) return null;
  } catch (error) {
    return sentenceOf(error, directory);
  }
  return `Việc này chờ ${whoIsWaitedFor(handsOf(item), directory)}.`;
}

/** What a refusal says; whatever is none goes on its way. */
export function sentenceOf(
  error: unknown,
  directory: Directory,
  open: readonly WorkItem[] = [],
): string {
  if (!(error instanceof DomainError) || !isProblemCode(error.code)) throw error;
  const { details } = namedRefusal(error, directory, open);
  return problemOf({ code: error.code, details }).detail;
}

interface Answer {
  readonly key: string;
  readonly by: PersonId;
  readonly at: Date;
  readonly text: string;
}

const answersOnInstance = statement<Answer>(
  'journey.advice_on_instance',
  `SELECT h.key, h.by_id AS by, h.at, h.note AS text
     FROM engine.handing_summary h
     JOIN engine.open_work_summary w
       ON (w.body_id, w.instance_id, w.key, w.opened_revision)
        = (h.body_id, h.instance_id, h.key, h.opened_revision)
    WHERE h.body_id = platform.current_body() AND h.instance_id = $1 AND h.act = 'resolve'
    ORDER BY h.at`,
);

/** What helpers have answered on the open work of an instance. */
export const answersOn = (tx: Transaction, instanceId: string): Promise<Answer[]> =>
  tx.all(answersOnInstance, [instanceId]);

/** The same by its key, with the names of the helpers. */
export function adviceIn(answers: readonly Answer[], { person }: Directory): WorkReader['advice'] {
  const advice = new Map<string, Advice[]>();
  for (const { key, by, at, text } of answers) {
    const told = { by: { id: by, name: person(by) }, at: at.toISOString(), text };
    advice.set(key, [...(advice.get(key) ?? []), told]);
  }
  return advice;
}
