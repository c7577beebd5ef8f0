import type { UnitId } from '#kernel';
import { statement } from '#platform';
import type { OpenQuestion } from '../domain/plan/open-question.js';

/** A row of a living plan with something nobody knew. */
export interface AskingRow {
  readonly kind: 'task' | 'target';
  readonly id: string;
  readonly leadUnits: readonly UnitId[];
  readonly leadAll: boolean;
  readonly withUnits: readonly UnitId[];
  readonly withAll: boolean;
  readonly asked: readonly OpenQuestion[];
}

/** $1 what its questions contain, as JSON */
export const rowsAskingForUnit = statement<AskingRow>(
  'planning.rows_asking_for_unit',
  `SELECT 'task' AS kind, id, lead_units AS "leadUnits", lead_all AS "leadAll",
          with_units AS "withUnits", with_all AS "withAll", asked
     FROM planning.task_summary
    WHERE body_id = platform.current_body() AND plan_state = 'alive' AND asked @> $1::jsonb
   UNION ALL
   SELECT 'target', id, lead_units, lead_all, with_units, with_all, asked
     FROM planning.target_summary
    WHERE body_id = platform.current_body() AND plan_state = 'alive' AND asked @> $1::jsonb`,
);

/** $1 task, $2 leads, $3 all lead, $4 helpers, $5 all help, $6 asked */
export const setUnitsOfTask = statement(
  'planning.set_units_of_task',
  `UPDATE planning.task SET lead_units = $2, lead_all = $3, with_units = $4, with_all = $5, asked = $6
    WHERE body_id = platform.current_body() AND id = $1`,
);

/** $1 target, $2 leads, $3 all lead, $4 helpers, $5 all help, $6 asked */
export const setUnitsOfTarget = statement(
  'planning.set_units_of_target',
  `UPDATE planning.target SET lead_units = $2, lead_all = $3, with_units = $4, with_all = $5,
          asked = $6, revision = revision + 1
    WHERE body_id = platform.current_body() AND id = $1`,
);
