import type { tasksContract, ReplyOf } from '#contracts';
import { taskWords } from './task-words.js';
import type { TaskRow } from './store/tasks.sql.js';
import { toldUnits, type UnitNames } from './told-units.js';

export type TaskSummary = ReplyOf<typeof tasksContract.list>['tasks'][number];

/** Of which plan and field a row is. */
export const toldPlace = (row: {
  readonly planId: TaskRow['planId'];
  readonly planTitle: string;
  readonly planSymbol: string;
  readonly year: number;
  readonly versionId: TaskRow['versionId'];
  readonly rowId: string;
  readonly fieldKey: string;
  readonly fieldNo: string;
  readonly fieldTitle: string;
}) => ({
  planId: row.planId,
  planTitle: row.planTitle,
  planSymbol: row.planSymbol,
  year: row.year,
  versionId: row.versionId,
  rowId: row.rowId,
  fieldKey: row.fieldKey,
  fieldNo: row.fieldNo,
  fieldTitle: row.fieldTitle,
});

/** A task as lists show it. */
export function toldTask(row: TaskRow, units: UnitNames): TaskSummary {
  const state = row.state as TaskSummary['state'];
  const { id, number, action, parent, fromOn, dueOn, endsOn, percent, late, daysLate } = row;
  return {
    ...toldPlace(row),
    ...toldUnits(row, units),
    ...{ id, number, action, parent, fromOn, dueOn, endsOn, percent, late, daysLate, state },
    time: row.schedule?.phrase ?? null,
    stateName: taskWords.states[state],
    products: row.products,
    productsDelivered: row.delivered,
    asked: row.asked.length > 0,
  };
}
