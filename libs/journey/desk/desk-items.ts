import type { deskContract, ReplyOf } from '#contracts';
import type { MachineRegistry } from '#engine';
import type { DocumentId } from '#kernel';
import type { Actor } from '#modules/organisation';
import type { ReviewFacade } from '#modules/review';
import type { Transaction } from '#platform';
import { workNames } from '../names.js';
import type { Directory } from '../queries/document/directory.js';
import { lastReturnOf, stepsOf } from '../queries/way/way-steps.js';
import { lineOf } from './sentences.js';
import { toldHolder } from '../work/tell-work.js';
import type { WorkOfPerson } from './work-of-person.js';

export type DeskItem = ReplyOf<typeof deskContract.desk>['items'][number];

export interface Hands {
  readonly tx: Transaction;
  readonly actor: Actor;
  readonly review: ReviewFacade;
  readonly directory: Directory;
  readonly machines: MachineRegistry;
}

/** What waits, in words: overdue first, then by due time, then longest waiting. */
export async function deskItems(
  work: readonly WorkOfPerson[],
  hands: Hands,
): Promise<readonly DeskItem[]> {
  const items: DeskItem[] = [];
  for (const one of [...work].sort(byUrgency)) items.push(await deskItem(one, hands));
  return items;
}

/** One piece of work in words. */
export async function deskItem(work: WorkOfPerson, hands: Hands): Promise<DeskItem> {
  const { subject, subjectId, key, kind, round, since, dueAt, title } = work;
  const words = await wordsOf(work, hands);
  return {
    ...{ subject, subjectId, key, kind, round },
    act: workNames[kind] ?? kind,
    title: title ?? '',
    link: pages[subject]?.(subjectId) ?? '/',
    ...words,
    since: since.toISOString(),
    dueAt: dueAt?.toISOString() ?? null,
    overdue: work.overdue === true,
    holder: holderOf(work, hands),
    actsFor: absentOf(work, hands),
  };
}

/** The journey's own pages; other machines bring theirs. */
const pages: Readonly<Record<string, (id: string) => string>> = {
  document: (id) => `/van-ban/${id}`,
  incoming: (id) => `/van-ban-den/${id}`,
};

function wordsOf(work: WorkOfPerson, hands: Hands) {
  if (work.subject === 'document') return ofDocument(work, hands);
  return work.subject === 'incoming' ? ofIncoming(work) : ofMachine(work, hands);
}

/** Work of a machine that some room has brought. */
function ofMachine(work: WorkOfPerson, { machines }: Hands) {
  const { subject, subjectId, standing, kind, round } = work;
  if (!standing) throw new Error(`Nothing is known of the ${subject} ${subjectId}.`);
  const { words, titleOf } = machines.get(subject, standing.version);
  return {
    act: words?.work[kind] ?? kind,
    title: titleOf?.(standing) ?? '',
    link: words?.page(subjectId) ?? '/',
    line: [words?.subject, words?.states[standing.state]].filter(Boolean).join(' · '),
    hint: round > 1 ? `Làm lần thứ ${round}` : null,
    waits: '',
  };
}

const ofIncoming = ({ code, sender }: WorkOfPerson) => ({
  line: [code, sender].filter(Boolean).join(' · '),
  hint: null,
  waits: sender ?? '',
});

async function ofDocument(work: WorkOfPerson, hands: Hands) {
  const { kind, round, docType, unitId, pages, createdBy, note, title } = work;
  const { person, unit } = hands.directory;
  const line = lineOf(docType, unitId && unit(unitId), pages);
  if (kind === 'answer' && createdBy) {
    const asker = person(createdBy);
    return { line, title: `${asker} hỏi về ${title ?? ''}`, hint: note, waits: asker };
  }
  if (kind === 'revise') return { line, ...(await howItCameBack(work, hands)) };
  const hints = [round > 1 ? `Trình lại lần ${round}` : null, note && `Lời trình: ${note}`];
  return {
    line,
    hint: hints.filter(Boolean).join(' · ') || null,
    waits: createdBy ? person(createdBy) : '',
  };
}

async function howItCameBack({ subjectId }: WorkOfPerson, { tx, review, directory }: Hands) {
  const documentId = subjectId as DocumentId;
  const steps = await stepsOf(tx, documentId);
  if (steps.at(-1)?.event === 'draft.withdraw') return { hint: 'Bạn đã rút lại', waits: 'Bạn' };
  const acts = await review.actsOf(tx, documentId);
  const last = await lastReturnOf(tx, documentId, steps, acts);
  return {
    hint: last && `${last.station ? 'Trả lại' : 'Không tạo được bản PDF'}: ${last.reason}`,
    waits: last?.by ? directory.person(last.by) : 'Bạn',
  };
}

const holderOf = (work: WorkOfPerson, { directory }: Hands) =>
  toldHolder(
    {
      ...{ heldBy: work.heldBy ?? null, heldAs: work.heldAs ?? null },
      ...{ heldSince: work.heldSince ?? null, givenBy: work.givenBy ?? null },
      ...{ heldFor: work.heldFor ?? null, note: work.givenNote ?? '' },
    },
    directory,
  );

function absentOf({ absent }: WorkOfPerson, { actor }: Hands) {
  const stoodInFor = actor.standsInFor.find(({ personId }) => personId === absent);
  if (!stoodInFor) return null;
  const { personId: id, name, basis } = stoodInFor;
  return { id, name, basis };
}

const byUrgency = (a: WorkOfPerson, b: WorkOfPerson): number =>
  Number(b.overdue === true) - Number(a.overdue === true) ||
  dueTime(a) - dueTime(b) ||
  a.since.getTime() - b.since.getTime() ||
  a.subjectId.localeCompare(b.subjectId);

/** Something without a due time comes last; a number, so that two of them compare as equal. */
const dueTime = ({ dueAt }: WorkOfPerson): number => dueAt?.getTime() ?? Number.MAX_SAFE_INTEGER;
