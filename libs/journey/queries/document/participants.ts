import type { DocumentId } from '#kernel';
import { statement, type Transaction } from '#platform';

const participants = statement<{ id: string }>(
  'journey.participants',
  `SELECT person_id AS id FROM engine.participant_summary
    WHERE body_id = platform.current_body() AND instance_id = $1`,
);

/** Everybody who has or had a work item on the document. */
export const participantsOf = async (
  tx: Transaction,
  documentId: DocumentId,
): Promise<readonly string[]> => (await tx.all(participants, [documentId])).map(({ id }) => id);
