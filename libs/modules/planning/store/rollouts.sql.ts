import type { DocumentId } from '#kernel';
import { statement } from '#platform';
import type { Schedule } from '#vntime';
import type { TaskId } from './ending.sql.js';

/** $1 document, $2 framework, $3 year, $4 title, $5 person, $6 time */
export const insertRollout = statement(
  'planning.insert_rollout',
  `INSERT INTO planning.rollout (body_id, document_id, framework_id, year, title, person_id, at)
   VALUES (platform.current_body(), $1, $2, $3, $4, $5, $6)`,
);

/** $1 document, $2 rows of it, $3 the framework's rows they came from, in the same order */
export const insertRolloutRows = statement(
  'planning.insert_rollout_rows',
  `INSERT INTO planning.rollout_row (body_id, document_id, row_id, framework_row_id)
   SELECT platform.current_body(), $1, r.row_id, r.framework_row_id
     FROM unnest($2::uuid[], $3::uuid[]) AS r(row_id, framework_row_id)`,
);

export interface RolloutRow {
  readonly documentId: DocumentId;
  readonly frameworkId: DocumentId;
  readonly year: number;
  readonly title: string;
  /** Null as long as it is a draft. */
  readonly symbol: string | null;
}

const columns = `r.document_id AS "documentId", r.framework_id AS "frameworkId", r.year,
  coalesce(p.title, d.subject, r.title) AS title, p.symbol`;
const from = `planning.rollout r
     LEFT JOIN planning.plan p ON p.body_id = r.body_id AND p.id = r.document_id
     LEFT JOIN drafting.document_summary d ON d.body_id = r.body_id AND d.id = r.document_id
     LEFT JOIN engine.instance_summary i ON i.body_id = r.body_id AND i.id = r.document_id`;

/** Drafts and plans made of a framework; a draft that was cancelled is none. */
export const rolloutsOf = statement<RolloutRow>(
  'planning.rollouts_of',
  `SELECT ${columns} FROM ${from}
    WHERE r.body_id = platform.current_body() AND r.framework_id = $1
      AND i.state IS DISTINCT FROM 'cancelled' ORDER BY r.year, r.document_id`,
);

export const rolloutOfDocument = statement<RolloutRow>(
  'planning.rollout_of_document',
  `SELECT ${columns} FROM ${from}
    WHERE r.body_id = platform.current_body() AND r.document_id = $1`,
);

export interface RolledRow {
  readonly documentId: DocumentId;
  readonly rowId: string;
  readonly frameworkRowId: string;
  /** As the living plan has it; null as long as it is a draft. */
  readonly words: string | null;
  /** That plan was recalled or is over: who asks for the row again may roll it out again. */
  readonly ended: boolean;
}

/** What became of a framework's rows; a row that a draft dropped before it was issued became nothing. $1 framework, $2 year */
export const rolledRowsOf = statement<RolledRow>(
  'planning.rolled_rows_of',
  `SELECT w.document_id AS "documentId", w.row_id AS "rowId",
          w.framework_row_id AS "frameworkRowId", coalesce(t.action, g.words) AS words,
          p.state IS NOT DISTINCT FROM 'closed' AS ended
     FROM planning.rollout r
     JOIN planning.rollout_row w ON w.body_id = r.body_id AND w.document_id = r.document_id
     LEFT JOIN planning.task t
       ON t.body_id = w.body_id AND t.plan_id = w.document_id AND t.row_id = w.row_id
     LEFT JOIN planning.target g
       ON g.body_id = w.body_id AND g.plan_id = w.document_id AND g.row_id = w.row_id
     LEFT JOIN planning.plan p ON p.body_id = r.body_id AND p.id = r.document_id
     LEFT JOIN engine.instance_summary i ON i.body_id = r.body_id AND i.id = r.document_id
    WHERE r.body_id = platform.current_body() AND r.framework_id = $1 AND r.year = $2
      AND i.state IS DISTINCT FROM 'cancelled'
      AND (p.id IS NULL OR t.id IS NOT NULL OR g.id IS NOT NULL)`,
);

export interface FrameworkTask {
  readonly id: TaskId;
  readonly schedule: Schedule | null;
  /** Of the framework. */
  readonly year: number;
  readonly fromYear: number;
  readonly toYear: number;
  readonly dueOn: string | null;
  /** Of the plan that was rolled out. */
  readonly rolledYear: number;
}

/** Tasks of a framework that a yearly plan has; what its draft dropped is none of them. $1 plan */
export const frameworkTasksOf = statement<FrameworkTask>(
  'planning.framework_tasks_of',
  `SELECT DISTINCT t.id, t.schedule, f.year, f.from_year AS "fromYear", f.to_year AS "toYear",
          t.due_on::text AS "dueOn", r.year AS "rolledYear"
     FROM planning.rollout r
     JOIN planning.rollout_row w ON w.body_id = r.body_id AND w.document_id = r.document_id
     JOIN planning.task y
       ON y.body_id = w.body_id AND y.plan_id = w.document_id AND y.row_id = w.row_id
     JOIN planning.plan f ON f.body_id = r.body_id AND f.id = r.framework_id
     JOIN planning.task t
       ON t.body_id = f.body_id AND t.plan_id = f.id AND t.row_id = w.framework_row_id
    WHERE r.body_id = platform.current_body() AND r.document_id = $1
    ORDER BY t.id`,
);

/** Where a row came from. $1 plan, $2 row */
export const cameFrom = statement<{ planId: DocumentId; planTitle: string; rowId: string }>(
  'planning.came_from',
  `SELECT r.framework_id AS "planId", p.title AS "planTitle", w.framework_row_id AS "rowId"
     FROM planning.rollout_row w
     JOIN planning.rollout r ON r.body_id = w.body_id AND r.document_id = w.document_id
     JOIN planning.plan p ON p.body_id = r.body_id AND p.id = r.framework_id
    WHERE w.body_id = platform.current_body() AND w.document_id = $1 AND w.row_id = $2`,
);

/**
 * A row `t` of a framework that the yearly plan `p` follows: counted there, it is not counted twice.
 * A yearly plan whose draft dropped the row does not follow it.
 */
export const followedByYearlyPlan = (row: 'task' | 'target', ofYear: string): string =>
  `(t.plan_kind = 'framework' AND EXISTS (
      SELECT FROM planning.rollout r
        JOIN planning.rollout_row w ON w.body_id = r.body_id AND w.document_id = r.document_id
        JOIN planning.plan p ON p.body_id = r.body_id AND p.id = r.document_id
        JOIN planning.${row} y
          ON y.body_id = w.body_id AND y.plan_id = w.document_id AND y.row_id = w.row_id
       WHERE r.body_id = t.body_id AND r.framework_id = t.plan_id
         AND w.framework_row_id = t.row_id AND p.state <> 'closed' AND ${ofYear}))`;

export interface RolledTask {
  readonly taskId: TaskId;
  readonly planSymbol: string;
  readonly year: number;
  readonly state: string;
  readonly percent: number;
}

/** Tasks of yearly plans that came of a framework's row. $1 framework, $2 row */
export const rolledTasksOf = statement<RolledTask>(
  'planning.rolled_tasks_of',
  `SELECT y.id AS "taskId", y.plan_symbol AS "planSymbol", r.year, y.state, y.percent
     FROM planning.rollout r
     JOIN planning.rollout_row w ON w.body_id = r.body_id AND w.document_id = r.document_id
     JOIN planning.task_summary y
       ON y.body_id = w.body_id AND y.plan_id = w.document_id AND y.row_id = w.row_id
    WHERE r.body_id = platform.current_body() AND r.framework_id = $1 AND w.framework_row_id = $2
    ORDER BY r.year, y.id`,
);
