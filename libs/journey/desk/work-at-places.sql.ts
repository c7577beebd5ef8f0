import { statement, type Statement } from '#platform';
import type { WorkOfPerson } from './work-of-person.js';

/** What desks are told of a piece of work `w`, with what is told of its instance `i`. */
const columns = `
  i.machine AS subject, w.instance_id AS "subjectId", w.key, w.kind, w.round,
  w.opened_at AS since, w.due_at AS "dueAt", i.pages, i.late,
  i.context #>> '{version,note}' AS note, i.context #>> '{version,contentHash}' AS "contentHash",
  i.context ->> 'preparedPdf' AS pdf,
  CASE WHEN i.machine NOT IN ('document', 'incoming') THEN jsonb_build_object(
    'version', i.machine_version, 'state', i.state, 'context', i.context) END AS standing`;

/** A legal deadline that passed stops its clock; the document keeps that it was late. */
const isOverdue = (now: string): string =>
  `(coalesce(w.due_at < ${now}, false) OR coalesce(i.late, false) AND w.kind IN ('issue', 'send'))`;

const holding = `
  w.held_by AS "heldBy", w.held_as AS "heldAs", w.held_since AS "heldSince",
  w.given_by AS "givenBy", w.given_note AS "givenNote", w.held_for AS "heldFor"`;

/** The rooms' words for the few rows of a page. */
const withWords = (page: string): string => `
  SELECT page.*, coalesce(d.subject, n.subject) AS title, d.doc_type AS "docType",
         d.unit_id AS "unitId", d.created_by AS "createdBy", n.sender_name AS sender, n.code
    FROM (${page}) page
    LEFT JOIN drafting.document_summary d
           ON d.body_id = platform.current_body() AND d.id = page."subjectId"
    LEFT JOIN dispatch.incoming_summary n
           ON n.body_id = platform.current_body() AND n.id = page."subjectId"`;

const instance = `
  JOIN engine.instance_summary i ON i.body_id = w.body_id AND i.id = w.instance_id`;

/** One probe of the index for each place and kind; each gives no more than is asked for. */
const atPlaces = (selected: string, more = ''): string => `
  SELECT found.* FROM jsonb_to_recordset($1::jsonb) AS p (place text, "docTypes" text[], absent uuid)
   CROSS JOIN unnest($2::text[]) AS wanted (kind)
   CROSS JOIN LATERAL (
     SELECT ${selected}
       FROM engine.open_work_summary w ${instance}
      WHERE w.body_id = platform.current_body()
        AND w.waits_for = p.place AND w.kind = wanted.kind
        -- Nobody is asked to judge or to number what he drafted.
        AND (w.kind = 'revise' OR coalesce(NOT $4::text = ANY (i.drafter_ids), true))
        AND (p."docTypes" IS NULL OR i.context ->> 'docType' = ANY (p."docTypes")) ${more}
      ORDER BY w.due_first, w.opened_at, w.instance_id, w.key LIMIT $3) found`;

/** $1 places, $2 kinds, $3 at most, $4 person; after: $5 due, $6 since, $7 subject, $8 key; $9 now */
export const workAtPlaces: Statement<WorkOfPerson> = statement(
  'journey.work_at_places',
  `${withWords(`
    SELECT * FROM (${atPlaces(
      `${columns}, ${holding}, ${isOverdue('$9')} AS overdue, w.due_first AS "dueFirst", p.absent`,
      'AND (w.due_first, w.opened_at, w.instance_id, w.key) > ($5::timestamptz, $6::timestamptz, $7::uuid, $8)',
    )}) sorted
     ORDER BY "dueFirst", since, "subjectId", key LIMIT $3`)}
   ORDER BY page."dueFirst", page.since, page."subjectId", page.key`,
);

/** The same, of what the person asked others to help with; $2 at most, $3 to $6 the cursor, $7 now */
export const workAskedFor: Statement<WorkOfPerson> = statement(
  'journey.work_asked_for',
  `${withWords(`
    SELECT ${columns}, ${holding}, ${isOverdue('$7')} AS overdue, w.due_first AS "dueFirst",
           NULL::uuid AS absent
      FROM engine.open_work_summary w ${instance}
     WHERE w.body_id = platform.current_body() AND w.held_for = $1
       AND (w.due_first, w.opened_at, w.instance_id, w.key)
         > ($3::timestamptz, $4::timestamptz, $5::uuid, $6)
     ORDER BY w.due_first, w.opened_at, w.instance_id, w.key LIMIT $2`)}
   ORDER BY page."dueFirst", page.since, page."subjectId", page.key`,
);

export interface DoneWork extends WorkOfPerson {
  /** The event that closed it. */
  readonly outcome: string;
  readonly doneAt: Date;
}

/**
 * What the person did, newest first: one row for an act, however many items it closed.
 * $1 person, $2 at most; before: $3 when, $4 subject
 */
export const workDone: Statement<DoneWork> = statement(
  'journey.work_done',
  `${withWords(`
    SELECT ${columns}, w.outcome, w.closed_at AS "doneAt"
      FROM (SELECT DISTINCT ON (closed_at, instance_id) *
              FROM engine.finished_work_summary
             WHERE body_id = platform.current_body() AND closed_by = $1
               AND (closed_at, instance_id) < ($3::timestamptz, $4::uuid)
             ORDER BY closed_at DESC, instance_id DESC, key DESC LIMIT $2) w ${instance}`)}
   ORDER BY page."doneAt" DESC, page."subjectId" DESC`,
);

export interface WorkCount {
  readonly subject: string;
  readonly kind: string;
  readonly waiting: number;
  readonly overdue: number;
}

/** $1 places, $2 kinds, $3 at most for each, $4 person, $5 now */
export const workCounts: Statement<WorkCount> = statement(
  'journey.work_counts',
  `SELECT subject, kind, count(*)::int AS waiting, count(*) FILTER (WHERE overdue)::int AS overdue
     FROM (${atPlaces(`i.machine AS subject, w.kind, ${isOverdue('$5')} AS overdue`)}) counted
    GROUP BY subject, kind`,
);

/** $1 person, $2 at most, $3 since when it counts as done */
export const inboxCounts: Statement<{ asked: number; done: number }> = statement(
  'journey.inbox_counts',
  `SELECT (SELECT count(*) FROM (SELECT FROM engine.open_work_summary
             WHERE body_id = platform.current_body() AND held_for = $1 LIMIT $2) asked)::int AS asked,
          (SELECT count(*) FROM (SELECT DISTINCT closed_at, instance_id FROM engine.finished_work_summary
             WHERE body_id = platform.current_body() AND closed_by = $1 AND closed_at >= $3
             LIMIT $2) done)::int AS done`,
);
