import { ownerOf, type WorkItem } from '#engine';
import type { PersonId } from '#kernel';
import { statement, type Transaction } from '#platform';
import type { TaskOwners } from '../document-facts.js';

const ownersOfWork = statement<{ key: string; owner: string }>(
  'journey.owners_of_work',
  `SELECT key, coalesce(held_for, held_by) AS owner FROM engine.open_work_summary
    WHERE body_id = platform.current_body() AND instance_id = $1 AND held_by IS NOT NULL
      AND role IS NULL`,
);

/**
 * Who was given work on a document that is another's by name: he does it as if it were addressed to
 * him. Work of a post is done by whoever holds the post, whoever has taken it.
 */
export const ownersOn = async (tx: Transaction, documentId: string): Promise<TaskOwners> =>
  new Map((await tx.all(ownersOfWork, [documentId])).map(({ key, owner }) => [key, owner]));

const workInHands = statement(
  'journey.work_in_hands',
  `SELECT FROM engine.open_work_summary
    WHERE body_id = platform.current_body() AND instance_id = $1 AND $2 IN (held_by, held_for)`,
);

/** Work on it lies in his hands, or comes back to them. */
export const hasInHands = async (
  tx: Transaction,
  documentId: string,
  personId: PersonId,
): Promise<boolean> => (await tx.all(workInHands, [documentId, personId])).length > 0;

export const ownersIn = (open: readonly WorkItem[]): TaskOwners =>
  new Map(
    open.flatMap((item) =>
      item.heldBy && item.role === null ? [[item.key, ownerOf(item) ?? item.heldBy]] : [],
    ),
  );
