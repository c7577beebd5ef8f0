import type { BodyId, DocumentId, Id } from '#kernel';
import { statement } from '#platform';
import type { SignatureLevel } from './levels.js';
import type { RevisionKind } from './next-step.js';

export const insertIssuedFile = statement(
  'signing.insert_issued_file',
  `INSERT INTO signing.issued_file
     (body_id, id, document_id, issued_sha256, newest_sha256, wanted, level, due_at)
   VALUES ($1, $2, $3, $4, $4, $5, $6, $7)
   ON CONFLICT (body_id, issued_sha256) DO NOTHING`,
);

export interface IssuedFileRow {
  readonly fileId: Id<'IssuedFile'>;
  readonly documentId: DocumentId;
  readonly issuedSha256: string;
  readonly newestSha256: string;
  readonly wanted: SignatureLevel;
  readonly level: SignatureLevel;
  readonly newest: RevisionKind | null;
  readonly dueAt: Date | null;
  readonly failures: number;
  readonly lastFailure: string | null;
}

const columns = `
  id AS "fileId", document_id AS "documentId", issued_sha256 AS "issuedSha256",
  newest_sha256 AS "newestSha256", wanted, level, due_at AS "dueAt", failures,
  last_failure AS "lastFailure",
  (SELECT kind FROM signing.file_revision made
    WHERE made.body_id = file.body_id AND made.after_sha256 = file.newest_sha256) AS newest`;

/** Work on a file is one process's until $4; nobody else takes it up before. */
export const claimFile = statement<IssuedFileRow>(
  'signing.claim_issued_file',
  `UPDATE signing.issued_file AS file SET due_at = $4
    WHERE body_id = $1 AND id = $2 AND due_at <= $3
   RETURNING ${columns}`,
);

/** The file that any of its revisions belongs to, the issued one too. */
export const selectFileOf = statement<IssuedFileRow>(
  'signing.select_issued_file_of',
  `SELECT ${columns} FROM signing.issued_file AS file
    WHERE body_id = $1 AND id = (
      SELECT id FROM signing.issued_file WHERE body_id = $1 AND issued_sha256 = $2
      UNION SELECT file_id FROM signing.file_revision WHERE body_id = $1 AND after_sha256 = $2)`,
);

/** Nothing happens when another process was quicker. */
export const moveFile = statement(
  'signing.move_issued_file',
  `UPDATE signing.issued_file
      SET newest_sha256 = $4, level = $5, due_at = $6, failures = 0, last_failure = NULL
    WHERE body_id = $1 AND id = $2 AND newest_sha256 = $3`,
);

export const restFile = statement(
  'signing.rest_issued_file',
  `UPDATE signing.issued_file SET due_at = $3, failures = 0, last_failure = NULL
    WHERE body_id = $1 AND id = $2`,
);

export const postponeFile = statement(
  'signing.postpone_issued_file',
  `UPDATE signing.issued_file SET due_at = $3, failures = failures + 1, last_failure = $4
    WHERE body_id = $1 AND id = $2`,
);

export const insertRevision = statement(
  'signing.insert_file_revision',
  `INSERT INTO signing.file_revision
     (body_id, id, file_id, kind, before_sha256, after_sha256, level, made_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
);

export interface DueFile {
  readonly bodyId: BodyId;
  readonly fileId: Id<'IssuedFile'>;
}

export const dueFiles = statement<DueFile>(
  'signing.due_files',
  'SELECT body_id AS "bodyId", file_id AS "fileId" FROM signing.due_files($1, $2)',
);
