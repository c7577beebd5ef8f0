import type { PersonId } from '#kernel';
import type { Transaction } from '#platform';
import { refusal } from './hand-over.js';
import { workItemForCompleting } from './store/work-items.sql.js';
import type { WorkItem } from './work-item.js';

/**
 * The open work item somebody is about to complete, kept from changing hands until commit. Undefined
 * when it is not open: the machine then refuses by the name of its own rule.
 */
export async function workToComplete(
  tx: Transaction,
  { instanceId, key }: Pick<WorkItem, 'instanceId' | 'key'>,
): Promise<WorkItem | undefined> {
  const item = await tx.one(workItemForCompleting, [instanceId, key]);
  return item?.closedAt ? undefined : item;
}

/** Throws the named refusal when the work lies in other hands than this person's. Pure. */
export function demandInHands(item: WorkItem, person: PersonId): void {
  const { heldBy, heldAs, heldFor } = item;
  if (!heldBy) return;
  if (heldAs === 'delegated' && heldFor === person) {
    throw refusal('DelegatedWorkComesBackFirst', item);
  }
  if (heldAs === 'delegated' && heldBy === person) {
    throw refusal('OnlyTheOwnerCompletesDelegatedWork', item);
  }
  if (heldBy !== person) throw refusal('WorkItemIsHeldByAnother', item);
}
