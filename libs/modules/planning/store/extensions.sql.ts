import type { DocumentId, PersonId, VersionId } from '#kernel';
import { statement } from '#platform';

/** What was asked for; it never changes. */
export interface Requested {
  readonly id: string;
  readonly unitId: string;
  readonly requestedBy: PersonId;
  readonly requestedAt: Date;
  readonly title: string;
  readonly documentId: DocumentId | null;
  readonly versionId: VersionId | null;
  readonly rowId: string | null;
  readonly planSubject: string | null;
  /** Days as `YYYY-MM-DD`. */
  readonly dueOn: string;
  readonly wantedOn: string;
  readonly reason: string;
}

/** $1 id, $2 unit, $3 person, $4 time, $5 title, $6 document, $7 version, $8 row, $9 plan's subject, $10 due, $11 wanted, $12 reason */
export const insertExtension = statement(
  'planning.insert_extension',
  `INSERT INTO planning.extension (body_id, id, unit_id, requested_by, requested_at, title,
          document_id, version_id, row_id, plan_subject, due_on, wanted_on, reason)
   VALUES (platform.current_body(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
);

export const extensionById = statement<Requested>(
  'planning.extension_by_id',
  `SELECT id, unit_id AS "unitId", requested_by AS "requestedBy", requested_at AS "requestedAt",
          title, document_id AS "documentId", version_id AS "versionId", row_id AS "rowId",
          plan_subject AS "planSubject", due_on::text AS "dueOn", wanted_on::text AS "wantedOn", reason
     FROM planning.extension WHERE body_id = platform.current_body() AND id = $1`,
);

/** Earlier requests of a unit for the same task. $1 unit, $2 row or null, $3 title */
export const askedBefore = statement<{ asked: number; open: number }>(
  'planning.asked_before',
  `SELECT count(*)::int AS asked,
          count(*) FILTER (WHERE i.state IN ('requested', 'forwarded'))::int AS open
     FROM planning.extension e
     JOIN engine.instance_summary i ON i.body_id = e.body_id AND i.id = e.id
    WHERE e.body_id = platform.current_body() AND e.unit_id = $1
      AND CASE WHEN $2::uuid IS NULL THEN e.row_id IS NULL AND platform.fold(e.title) = platform.fold($3)
               ELSE e.row_id = $2 END`,
);

/** One request at a time for a task of a unit, until commit. $1 unit, $2 row or title */
export const holdTask = statement<unknown>(
  'planning.hold_task',
  `SELECT pg_advisory_xact_lock(hashtextextended(platform.current_body() || $1::text || $2::text, 0))`,
);

/** $1 request, $2 revision of the step, $3 text */
export const insertNote = statement(
  'planning.insert_note',
  `INSERT INTO planning.note (body_id, extension_id, revision, text)
   VALUES (platform.current_body(), $1, $2, $3)`,
);

export const notesOf = statement<{ revision: number; text: string }>(
  'planning.notes_of',
  `SELECT revision, text FROM planning.note
    WHERE body_id = platform.current_body() AND extension_id = $1 ORDER BY revision`,
);
