import type { ReturnContent } from '#contracts';
import type { UnitId } from '#kernel';
import type { LastAccepted } from '../store/returns.sql.js';
import type { TargetRow, TaskRow } from '../store/plan-rows.sql.js';
import type { ReportingUnits } from './reporting-units.js';

/** What a unit finds in its return when it is opened: its rows, with what was last reported of them. */
export function firstContent(
  unit: UnitId,
  { ownerOf }: ReportingUnits,
  targets: readonly TargetRow[],
  tasks: readonly TaskRow[],
  last: LastReported,
): ReturnContent {
  return {
    schema: 1,
    targets: targets.flatMap((row) => {
      const owner = ownerOf(unit, row);
      return owner === null ? [] : [blankTarget(row, unit, owner, last)];
    }),
    tasks: tasks.flatMap((row) => {
      const owner = ownerOf(unit, row);
      return owner === null ? [] : [blankTask(row, unit, owner, last)];
    }),
    words: { good: '', bad: '', causes: '', proposals: '' },
  };
}

type SaidOfTask = NonNullable<ReturnContent['tasks'][number]['last']>;

/** What a unit last had accepted of a row. */
export interface LastReported {
  readonly valueOf: (targetId: string, unit: UnitId) => string | null;
  readonly taskOf: (taskId: string, unit: UnitId) => SaidOfTask | null;
}

/** `returns` oldest first. */
export function lastReported(returns: readonly LastAccepted[]): LastReported {
  const values = new Map<string, string>();
  const told = new Map<string, SaidOfTask>();
  for (const { unitId, canonical } of returns) {
    const { targets, tasks } = JSON.parse(canonical.toString('utf8')) as ReturnContent;
    for (const { targetId, value } of targets) {
      if (value !== null) values.set(`${targetId}@${unitId}`, value);
    }
    for (const { taskId, state, percent, results, difficulties, proposals } of tasks) {
      told.set(`${taskId}@${unitId}`, { state, percent, results, difficulties, proposals });
    }
  }
  return {
    valueOf: (targetId, unit) => values.get(`${targetId}@${unit}`) ?? null,
    taskOf: (taskId, unit) => told.get(`${taskId}@${unit}`) ?? null,
  };
}

function blankTarget(row: TargetRow, unit: UnitId, owner: UnitId, last: LastReported) {
  return {
    targetId: row.id,
    words: row.words,
    measure: row.measure,
    lastValue: last.valueOf(row.id, unit) ?? last.valueOf(row.id, owner),
    fromUnitId: owner === unit ? null : owner,
    ...{ value: null, numerator: null, denominator: null },
    ...{ parts: [], evidence: [], note: '' },
  };
}

/** Where the plan says a task stands is where the unit begins to tell. */
const blankTask = (row: TaskRow, unit: UnitId, owner: UnitId, last: LastReported) => ({
  taskId: row.id,
  number: row.number,
  action: row.action,
  dueOn: row.dueOn,
  last: last.taskOf(row.id, unit) ?? last.taskOf(row.id, owner),
  fromUnitId: owner === unit ? null : owner,
  state: stateIn[row.state] ?? null,
  percent: row.percent,
  ...{ results: '', difficulties: '', proposals: '' },
});

const stateIn: Readonly<Record<string, 'notStarted' | 'inProgress' | 'done'>> = {
  assigned: 'notStarted',
  accepted: 'inProgress',
  inProgress: 'inProgress',
  reportedDone: 'done',
  confirmed: 'done',
};
