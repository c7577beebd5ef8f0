import type { ReturnContent } from '#contracts';
import type { PersonId, UnitId } from '#kernel';
import { statement } from '#platform';
import type { PeriodId, ReturnId, ReturnVersionId } from '../returns/accepted-returns.js';

export interface UnitReturn {
  readonly id: ReturnId;
  readonly periodId: PeriodId;
  readonly unitId: UnitId;
  readonly title: string;
}

/** Those of a period with their working copies: $1 period, $2 `{id, unitId, title, content}` of each, $3 time */
export const insertReturns = statement(
  'reporting.insert_returns',
  `WITH opened AS (
     SELECT * FROM json_to_recordset($2::json) AS r(id uuid, "unitId" uuid, title text, content jsonb)
   ), returned AS (
     INSERT INTO reporting.unit_return (body_id, id, period_id, unit_id, title, opened_at)
     SELECT platform.current_body(), id, $1, "unitId", title, $3 FROM opened
   ), told AS (
     INSERT INTO reporting.reported_row (body_id, row_id, return_id)
     SELECT platform.current_body(), coalesce(row ->> 'targetId', row ->> 'taskId')::uuid, id
       FROM opened, jsonb_array_elements((content -> 'targets') || (content -> 'tasks')) row
   )
   INSERT INTO reporting.working_copy (body_id, return_id, revision, content, saved_at)
   SELECT platform.current_body(), id, 1, content, $3 FROM opened`,
);

const columns = `id, period_id AS "periodId", unit_id AS "unitId", title`;

export const returnById = statement<UnitReturn>(
  'reporting.return_by_id',
  `SELECT ${columns} FROM reporting.unit_return WHERE body_id = platform.current_body() AND id = $1`,
);

/** $1 period, $2 unit */
export const returnOfUnit = statement<UnitReturn>(
  'reporting.return_of_unit',
  `SELECT ${columns} FROM reporting.unit_return
    WHERE body_id = platform.current_body() AND period_id = $1 AND unit_id = $2`,
);

export interface WorkingCopy {
  readonly revision: number;
  readonly content: ReturnContent;
  readonly savedBy: PersonId | null;
  readonly savedAt: Date;
}

const copy = `revision, content, saved_by AS "savedBy", saved_at AS "savedAt"`;

export const workingCopyOf = statement<WorkingCopy>(
  'reporting.working_copy_of',
  `SELECT ${copy} FROM reporting.working_copy
    WHERE body_id = platform.current_body() AND return_id = $1`,
);

/** Two who save at once come one after the other. */
export const heldWorkingCopy = statement<WorkingCopy>(
  'reporting.held_working_copy',
  `SELECT ${copy} FROM reporting.working_copy
    WHERE body_id = platform.current_body() AND return_id = $1 FOR UPDATE`,
);

/** $1 return, $2 content, $3 person, $4 time */
export const saveWorkingCopy = statement<{ revision: number }>(
  'reporting.save_working_copy',
  `UPDATE reporting.working_copy SET revision = revision + 1, content = $2, saved_by = $3, saved_at = $4
    WHERE body_id = platform.current_body() AND return_id = $1 RETURNING revision`,
);

/** $1 return, $2 round, $3 person, $4 time */
export const recordFilling = statement(
  'reporting.record_filling',
  `INSERT INTO reporting.filling (body_id, return_id, round, person_id, last_at)
   VALUES (platform.current_body(), $1, $2, $3, $4)
   ON CONFLICT (body_id, return_id, round, person_id) DO UPDATE SET last_at = $4`,
);

export const fillersOf = statement<{ person: PersonId }>(
  'reporting.fillers_of',
  `SELECT DISTINCT person_id AS person FROM reporting.filling
    WHERE body_id = platform.current_body() AND return_id = $1 ORDER BY 1`,
);

export interface ReturnVersion {
  readonly id: ReturnVersionId;
  readonly no: number;
  readonly hash: string;
  readonly canonical: Buffer;
  readonly filledBy: readonly PersonId[];
  readonly approvedBy: PersonId;
  readonly approvedAt: Date;
}

export const versionsOf = statement<ReturnVersion>(
  'reporting.versions_of',
  `SELECT id, no, hash, canonical, filled_by AS "filledBy", approved_by AS "approvedBy",
          approved_at AS "approvedAt"
     FROM reporting.return_version
    WHERE body_id = platform.current_body() AND return_id = $1 ORDER BY no`,
);

/** $1 id, $2 return, $3 no, $4 bytes, $5 hash, $6 fillers, $7 approver, $8 time */
export const insertVersion = statement(
  'reporting.insert_version',
  `INSERT INTO reporting.return_version (body_id, id, return_id, no, canonical, hash, filled_by, approved_by, approved_at)
   VALUES (platform.current_body(), $1, $2, $3, $4, $5, $6, $7, $8)`,
);

export interface LastAccepted {
  readonly unitId: UnitId;
  readonly canonical: Buffer;
}

/** What units last had accepted in an earlier window, oldest first: the newest wins. $1 day */
export const acceptedBefore = statement<LastAccepted>(
  'reporting.accepted_before',
  `SELECT r.unit_id AS "unitId", v.canonical
     FROM reporting.period p
     JOIN reporting.unit_return r ON r.body_id = p.body_id AND r.period_id = p.id
     JOIN engine.instance_summary i ON i.body_id = r.body_id AND i.id = r.id
     JOIN reporting.return_version v ON v.body_id = r.body_id
      AND v.id = (i.context #>> '{accepted,versionId}')::uuid
    WHERE p.body_id = platform.current_body() AND p.window_to < $1::date
      AND p.window_to > $1::date - 400
    ORDER BY p.window_to`,
);

/** $1 return, $2 revision of the step, $3 text */
export const insertNote = statement(
  'reporting.insert_note',
  `INSERT INTO reporting.note (body_id, return_id, revision, text)
   VALUES (platform.current_body(), $1, $2, $3)`,
);

export const notesOf = statement<{ readonly revision: number; readonly text: string }>(
  'reporting.notes_of',
  `SELECT revision, text FROM reporting.note
    WHERE body_id = platform.current_body() AND return_id = $1 ORDER BY revision`,
);
