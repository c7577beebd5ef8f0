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
  lastOf: LastValues,
): ReturnContent {
  return {
    schema: 1,
    targets: targets.flatMap((row) => {
      const owner = ownerOf(unit, row);
      return owner === null ? [] : [blankTarget(row, unit, owner, lastOf)];
    }),
    tasks: tasks.flatMap((row) => {
      const owner = ownerOf(unit, row);
      return owner === null ? [] : [blankTask(row, unit, owner)];
    }),
    words: { good: '', bad: '', causes: '', proposals: '' },
  };
}

/** The last accepted value of a target by a unit. */
export type LastValues = (targetId: string, unit: UnitId) => string | null;

/** `returns` oldest first. */
export function lastValues(returns: readonly LastAccepted[]): LastValues {
  const values = new Map<string, string>();
  for (const { unitId, canonical } of returns) {
    const { targets } = JSON.parse(canonical.toString('utf8')) as ReturnContent;
    for (const { targetId, value } of targets) {
      if (value !== null) values.set(`${targetId}@${unitId}`, value);
    }
  }
  return (targetId, unit) => values.get(`${targetId}@${unit}`) ?? null;
}

function blankTarget(row: TargetRow, unit: UnitId, owner: UnitId, lastOf: LastValues) {
  return {
    targetId: row.id,
    words: row.words,
    measure: row.measure,
    lastValue: lastOf(row.id, unit) ?? lastOf(row.id, owner),
    fromUnitId: owner === unit ? null : owner,
    ...{ value: null, numerator: null, denominator: null },
    ...{ parts: [], evidence: [], note: '' },
  };
}

/** Where the plan says a task stands is where the unit begins to tell. */
const blankTask = (row: TaskRow, unit: UnitId, owner: UnitId) => ({
  taskId: row.id,
  number: row.number,
  action: row.action,
  dueOn: row.dueOn,
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
