import type { deskContract, ReplyOf } from '#contracts';
import type { MachineRegistry } from '#engine';
import type { Actor } from '#modules/organisation';
import { plannedAnew, type Transaction } from '#platform';
import { carriedKinds, kindsOf, ownPlaces, placesOfAbsent, reviewKinds } from './places.js';
import { questionsTo } from './questions.js';
import type { WorkCount } from './work-at-places.sql.js';
import { countAt, countedUpTo } from './work-of-person.js';

/** Notices are counted by their own room. */
export type DeskCounters = Omit<ReplyOf<typeof deskContract.counters>, 'notifications'>;

const draftsOfPerson = plannedAnew<{ drafts: number }>(
  `SELECT count(*)::int AS drafts FROM (
     SELECT FROM engine.instance_summary i
      WHERE i.body_id = platform.current_body() AND i.machine = 'document' AND i.state = 'drafted'
        AND EXISTS (SELECT FROM drafting.edit_summary w
                     WHERE w.body_id = platform.current_body() AND w.person_id = $1
                       AND w.document_id = i.id)
      LIMIT $2) counted`,
);

/** One number per entry of the menu. */
export async function deskCounters(
  tx: Transaction,
  actor: Actor,
  machines: MachineRegistry,
  now: Date,
): Promise<DeskCounters> {
  const own = await countAt(tx, actor, ownPlaces(actor), kindsOf(machines), now);
  const carried = await countAt(tx, actor, placesOfAbsent(actor), carriedKinds, now);
  const questions = (await questionsTo(tx, actor)).length;
  const asked = { subject: 'document', kind: 'answer', waiting: questions, overdue: 0 };
  return countersOf([...own, ...carried, asked], await draftsOf(tx, actor));
}

const draftsOf = async (tx: Transaction, { personId }: Actor): Promise<number> =>
  (await tx.one(draftsOfPerson, [personId, countedUpTo]))?.drafts ?? 0;

export function countersOf(work: readonly WorkCount[], drafts: number): DeskCounters {
  const sum = (some: readonly WorkCount[]) => some.reduce((all, { waiting }) => all + waiting, 0);
  const count = (...kinds: readonly string[]) =>
    sum(work.filter(({ kind }) => kinds.includes(kind)));
  const of = (machine: string) => sum(work.filter(({ subject }) => subject === machine));
  return {
    drafts,
    returned: count('revise'),
    review: count(...reviewKinds),
    sign: count('sign'),
    number: count('issue'),
    dispatch: count('send', 'mendDelivery', 'file'),
    incoming: count('receive'),
    questions: count('answer'),
    petitions: of('petition'),
    extensions: of('extension'),
    unitReturns: of('unitReturn'),
    planTasks: of('task'),
    leftovers: of('leftover'),
    overdue: work.reduce((all, { overdue }) => all + overdue, 0),
  };
}

/** Everything that waits for somebody. */
export const waitingOf = ({ drafts, overdue, ...waiting }: DeskCounters): number =>
  Object.values(waiting).reduce((all, some) => all + some, 0);
