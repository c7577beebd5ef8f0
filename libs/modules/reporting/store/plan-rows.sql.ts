import type { ReturnContent } from '#contracts';
import type { Id, UnitId } from '#kernel';
import { statement } from '#platform';

type Target = ReturnContent['targets'][number];

interface Led {
  readonly leadUnits: readonly UnitId[];
  /** "các khoa, phòng": every unit answers for it. */
  readonly leadAll: boolean;
}

export interface TargetRow extends Led {
  readonly id: Id<'PlanTarget'>;
  readonly words: string;
  readonly measure: Target['measure'];
}

export interface TaskRow extends Led {
  readonly id: Id<'PlanTask'>;
  readonly number: string;
  readonly action: string;
  readonly dueOn: string | null;
  readonly state: string;
  readonly percent: number | null;
}

/** A framework is reported on through the yearly plans that were rolled out from it; rows of replaced plans go on while they are worked on. */
const ofLivingPlans = `body_id = platform.current_body() AND goes_on
  AND plan_kind <> 'framework' AND $1::int BETWEEN from_year AND to_year`;

/** $1 year */
export const targetsOfYear = statement<TargetRow>(
  'reporting.targets_of_year',
  `SELECT id, words, measure, lead_units AS "leadUnits", lead_all AS "leadAll"
     FROM planning.target_summary WHERE ${ofLivingPlans} ORDER BY plan_id, position`,
);

/** $1 year */
export const tasksOfYear = statement<TaskRow>(
  'reporting.tasks_of_year',
  `SELECT id, number, action, due_on::text AS "dueOn", state, percent,
          lead_units AS "leadUnits", lead_all AS "leadAll"
     FROM planning.task_summary WHERE ${ofLivingPlans} AND state <> 'cancelled'
    ORDER BY plan_id, position`,
);

/** $1 task */
export const taskById = statement<TaskRow>(
  'reporting.task_by_id',
  `SELECT id, number, action, due_on::text AS "dueOn", state, percent,
          lead_units AS "leadUnits", lead_all AS "leadAll"
     FROM planning.task_summary WHERE body_id = platform.current_body() AND id = $1`,
);

/** Names of tasks and targets, for whoever asks what was counted. $1 their ids */
export const namesOfRows = statement<{ readonly id: string; readonly name: string }>(
  'reporting.names_of_rows',
  `SELECT id::text, concat_ws(' ', number, action) AS name FROM planning.task_summary
    WHERE body_id = platform.current_body() AND id = ANY ($1::uuid[])
    UNION ALL
   SELECT id::text, words FROM planning.target_summary
    WHERE body_id = platform.current_body() AND id = ANY ($1::uuid[])`,
);
