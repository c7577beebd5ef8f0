import type { Measure } from '#contracts';
import type { DocumentId, PersonId, UnitId, VersionId } from '#kernel';
import { statement } from '#platform';
import type { Schedule } from '#vntime';
import type { OpenQuestion } from '../domain/plan/open-question.js';
import type { PlanState } from './plans.sql.js';
import type { TaskId } from './ending.sql.js';

/** A task with its plan and where it stands today; days are `YYYY-MM-DD`. */
export interface TaskRow {
  readonly id: TaskId;
  readonly planId: DocumentId;
  readonly planTitle: string;
  readonly planSymbol: string;
  readonly planState: PlanState;
  readonly year: number;
  readonly fromYear: number;
  readonly toYear: number;
  readonly ownerUnitId: UnitId;
  readonly versionId: VersionId;
  readonly rowId: string;
  readonly fieldKey: string;
  readonly fieldNo: string;
  readonly fieldTitle: string;
  readonly number: string;
  readonly action: string;
  readonly parent: string | null;
  readonly shortcoming: string | null;
  readonly measure: Measure | null;
  readonly schedule: Schedule | null;
  readonly fromOn: string | null;
  readonly dueOn: string | null;
  readonly endsOn: string | null;
  readonly budget: string | null;
  readonly leadUnits: readonly UnitId[];
  readonly leadAll: boolean;
  readonly withUnits: readonly UnitId[];
  readonly withAll: boolean;
  readonly asked: readonly OpenQuestion[];
  readonly state: string;
  readonly percent: number;
  readonly late: boolean;
  readonly daysLate: number;
  readonly products: number;
  readonly delivered: number;
}

/** Columns of `TaskRow` from `planning.task_summary t`; `$1` is today. */
export const taskColumns = `
  t.id, t.plan_id AS "planId", t.plan_title AS "planTitle", t.plan_symbol AS "planSymbol",
  t.plan_state AS "planState", t.year, t.from_year AS "fromYear", t.to_year AS "toYear",
  t.owner_unit_id AS "ownerUnitId", t.version_id AS "versionId", t.row_id AS "rowId",
  t.field_key AS "fieldKey", t.field_no AS "fieldNo", t.field_title AS "fieldTitle", t.number,
  t.action, t.parent, t.shortcoming, t.measure, t.schedule, t.from_on::text AS "fromOn",
  t.due_on::text AS "dueOn", t.ends_on::text AS "endsOn", t.budget::text,
  t.lead_units AS "leadUnits", t.lead_all AS "leadAll", t.with_units AS "withUnits",
  t.with_all AS "withAll", t.asked, t.state, t.percent,
  planning.is_late(t.state, t.due_on, t.reported_on, $1::date) AS late,
  CASE WHEN planning.is_late(t.state, t.due_on, t.reported_on, $1::date)
       THEN coalesce(t.reported_on, $1::date) - t.due_on ELSE 0 END AS "daysLate",
  (SELECT count(*)::int FROM planning.product p
    WHERE p.body_id = t.body_id AND p.task_id = t.id) AS products,
  (SELECT count(*)::int FROM planning.product p
    WHERE p.body_id = t.body_id AND p.task_id = t.id AND p.delivered_on IS NOT NULL) AS delivered`;

/** $1 today, $2 task */
export const taskById = statement<TaskRow>(
  'planning.task_by_id',
  `SELECT ${taskColumns} FROM planning.task_summary t
    WHERE t.body_id = platform.current_body() AND t.id = $2`,
);

/** $1 today, $2 plan */
export const tasksOfPlan = statement<TaskRow>(
  'planning.tasks_of_plan',
  `SELECT ${taskColumns} FROM planning.task_summary t
    WHERE t.body_id = platform.current_body() AND t.plan_id = $2 ORDER BY t.position`,
);

/** Tasks of plans that live. $1 today, $2 year or null */
export const livingTasks = statement<TaskRow>(
  'planning.living_tasks',
  `SELECT ${taskColumns} FROM planning.task_summary t
    WHERE t.body_id = platform.current_body() AND t.plan_state = 'alive'
      AND ($2::int IS NULL OR $2 BETWEEN t.from_year AND t.to_year)
    ORDER BY t.plan_id, t.position`,
);

/** A row of a plan, whatever it became. $1 plan, $2 row */
export const rowOfPlan = statement<{
  id: string;
  number: string;
  words: string;
  row: 'task' | 'target';
}>(
  'planning.row_of_plan',
  `SELECT id, number, action AS words, 'task' AS row FROM planning.task
    WHERE body_id = platform.current_body() AND plan_id = $1 AND row_id = $2
   UNION ALL
   SELECT id, number, words, 'target' AS row FROM planning.target
    WHERE body_id = platform.current_body() AND plan_id = $1 AND row_id = $2`,
);

/** The task of a row of a plan. $1 plan, $2 row */
export const taskOfRow = statement<{ id: TaskId }>(
  'planning.task_of_row',
  `SELECT id FROM planning.task
    WHERE body_id = platform.current_body() AND plan_id = $1 AND row_id = $2`,
);

export interface ProductRow {
  readonly id: string;
  readonly taskId: TaskId;
  readonly no: number;
  readonly words: string;
  readonly dueOn: string | null;
  readonly deliveredOn: string | null;
}

const productColumns = `p.id, p.task_id AS "taskId", p.no, p.words, p.due_on::text AS "dueOn",
  p.delivered_on::text AS "deliveredOn"`;

export const productsOf = statement<ProductRow>(
  'planning.products_of',
  `SELECT ${productColumns} FROM planning.product p
    WHERE p.body_id = platform.current_body() AND p.task_id = $1 ORDER BY p.no`,
);

export const productsOfPlan = statement<ProductRow>(
  'planning.products_of_plan',
  `SELECT ${productColumns} FROM planning.product p
     JOIN planning.task t ON t.body_id = p.body_id AND t.id = p.task_id
    WHERE p.body_id = platform.current_body() AND t.plan_id = $1 ORDER BY t.position, p.no`,
);

/** $1 product, $2 day */
export const deliverProduct = statement(
  'planning.deliver_product',
  `UPDATE planning.product SET delivered_on = $2
    WHERE body_id = platform.current_body() AND id = $1 AND delivered_on IS NULL`,
);

/** What is due by the old day is due by the new one. $1 task, $2 new day */
export const moveProducts = statement(
  'planning.move_products',
  `UPDATE planning.product SET due_on = $2
    WHERE body_id = platform.current_body() AND task_id = $1
      AND delivered_on IS NULL AND due_on < $2`,
);

/** $1 task, $2 new day */
export const moveTask = statement(
  'planning.move_task',
  `UPDATE planning.task SET due_on = greatest(due_on, $2::date)
    WHERE body_id = platform.current_body() AND id = $1`,
);

/** $1 task, $2 schedule, $3 from, $4 due, $5 asked */
export const setTaskTime = statement(
  'planning.set_task_time',
  `UPDATE planning.task SET schedule = $2, from_on = $3, due_on = $4, asked = $5
    WHERE body_id = platform.current_body() AND id = $1`,
);

/** $1 task, $2 day: products of a task that had no day */
export const dateProducts = statement(
  'planning.date_products',
  `UPDATE planning.product SET due_on = $2
    WHERE body_id = platform.current_body() AND task_id = $1 AND due_on IS NULL`,
);

/** $1 task, $2 units, $3 all, $4 asked */
export const setTaskLeads = statement(
  'planning.set_task_leads',
  `UPDATE planning.task SET lead_units = $2, lead_all = $3, asked = $4
    WHERE body_id = platform.current_body() AND id = $1`,
);

export interface DueMove {
  readonly at: Date;
  readonly from: string | null;
  readonly to: string | null;
  readonly reason: string;
  readonly extensionId: string | null;
  readonly personId: PersonId | null;
}

/** $1 id, $2 task, $3 from, $4 to, $5 reason, $6 extension or null, $7 person or null, $8 time */
export const insertDueMove = statement(
  'planning.insert_due_move',
  `INSERT INTO planning.due_move (body_id, id, task_id, from_on, to_on, reason, extension_id, person_id, at)
   VALUES (platform.current_body(), $1, $2, $3, $4, $5, $6, $7, $8)`,
);

export const dueMovesOf = statement<DueMove>(
  'planning.due_moves_of',
  `SELECT at, from_on::text AS from, to_on::text AS to, reason, extension_id AS "extensionId",
          person_id AS "personId"
     FROM planning.due_move WHERE body_id = platform.current_body() AND task_id = $1 ORDER BY at, id`,
);
