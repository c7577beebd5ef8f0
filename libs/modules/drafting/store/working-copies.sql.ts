import type { DocumentId, PersonId } from '#kernel';
import type { DocumentContent } from '#nd30';
import { statement } from '#platform';

/** Goes before the working copy of the same revision: the text's foreign key asks for it. */
export const insertEdit = statement(
  'drafting.insert_edit',
  `INSERT INTO drafting.edit (body_id, document_id, revision, edited_by, edited_at)
   VALUES ($1, $2, $3, $4, $5)`,
);

export const insertWorkingCopy = statement(
  'drafting.insert_working_copy',
  `INSERT INTO drafting.working_copy (body_id, document_id, revision, content)
   VALUES ($1, $2, 1, $3)`,
);

export const updateWorkingCopy = statement(
  'drafting.update_working_copy',
  `UPDATE drafting.working_copy SET revision = $3, content = $4
    WHERE body_id = $1 AND document_id = $2 AND revision = $3 - 1`,
);

export interface WorkingCopyRow {
  readonly documentId: DocumentId;
  readonly content: DocumentContent;
  readonly revision: number;
  readonly editedBy: PersonId;
  readonly editedAt: Date;
}

const select = `
  SELECT w.document_id AS "documentId", w.content, w.revision, e.edited_by AS "editedBy",
         e.edited_at AS "editedAt"
    FROM drafting.working_copy w
    JOIN drafting.edit e ON e.body_id = w.body_id AND e.document_id = w.document_id
                        AND e.revision = w.revision
   WHERE w.body_id = $1 AND w.document_id = $2`;

export const selectWorkingCopy = statement<WorkingCopyRow>('drafting.select_working_copy', select);

/**
 * Locks the text against other saves. The join would show the edit of before the lock was won,
 * so the lock is taken first and the row is read by the next statement.
 */
export const lockWorkingCopy = statement<{ readonly revision: number }>(
  'drafting.lock_working_copy',
  `SELECT revision FROM drafting.working_copy WHERE body_id = $1 AND document_id = $2 FOR UPDATE`,
);
