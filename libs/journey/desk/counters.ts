import type { deskContract, ReplyOf } from '#contracts';
import type { Actor } from '#modules/organisation';
import { statement, type Transaction } from '#platform';
import { isOverdue, workOf, type WorkOfPerson } from './work-of-person.js';

/** Notices are counted by their own room. */
export type DeskCounters = Omit<ReplyOf<typeof deskContract.counters>, 'notifications'>;

const draftsOfPerson = statement<{ drafts: number }>(
  'journey.drafts_of_person',
  `SELECT count(*)::int AS drafts FROM engine.instance_summary i
    WHERE i.body_id = platform.current_body() AND i.machine = 'document' AND i.state = 'drafted'
      AND i.id IN (SELECT w.document_id FROM drafting.drafter_summary w
                    WHERE w.body_id = platform.current_body() AND w.person_id = $1)`,
);

/** One number per entry of the menu. */
export async function deskCounters(
  tx: Transaction,
  actor: Actor,
  now: Date,
): Promise<DeskCounters> {
  return countersOf(await workOf(tx, actor), await draftsOf(tx, actor), now);
}

export const draftsOf = async (tx: Transaction, { personId }: Actor): Promise<number> =>
  (await tx.one(draftsOfPerson, [personId]))?.drafts ?? 0;

type Counted = Pick<WorkOfPerson, 'subject' | 'kind' | 'dueAt' | 'late'>;

export function countersOf(work: readonly Counted[], drafts: number, now: Date): DeskCounters {
  const count = (...kinds: readonly string[]) =>
    work.filter(({ kind }) => kinds.includes(kind)).length;
  const of = (machine: string) => work.filter(({ subject }) => subject === machine).length;
  return {
    drafts,
    returned: count('revise'),
    review: count('contentCheck', 'formCheck', 'approval'),
    sign: count('sign'),
    number: count('issue'),
    dispatch: count('send', 'mendDelivery', 'file'),
    incoming: count('receive'),
    questions: count('answer'),
    petitions: of('petition'),
    extensions: of('extension'),
    overdue: work.filter((one) => isOverdue(one, now)).length,
  };
}
