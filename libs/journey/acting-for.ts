import type { DocumentId, PersonId } from '#kernel';
import type { Actor } from '#modules/organisation';
import type { Transaction } from '#platform';

/** A task of a document's review and who would do it today. */
export interface WantedWork {
  readonly documentId: DocumentId;
  readonly task: string;
  readonly round: number;
  readonly actor: Actor;
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly docType: string;
}

/** For whom somebody does a piece of work, and by which paper; his own when both are null. */
export interface Standing {
  readonly actsFor: PersonId | null;
  readonly basis: string | null;
}

/** Whether the actor may do this work now, for himself or for somebody absent; refused by name. */
export async function standingOn(_tx: Transaction, _work: WantedWork): Promise<Standing> {
  return { actsFor: null, basis: null };
}
