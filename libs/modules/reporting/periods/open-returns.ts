import { Engine } from '#engine';
import { DomainError, vietnamDay, type Ids, type UnitId } from '#kernel';
import { bodyCalendar, listUnits, peopleOf } from '#modules/organisation';
import { systemActor, type TrailActor, type Transaction } from '#platform';
import { returnTimes, type Reminders } from '../domain/return-times.js';
import type { Place, ReturnInput } from '../domain/unit-return.js';
import type { Period } from '../store/periods.sql.js';
import { targetsOfYear, taskById, tasksOfYear } from '../store/plan-rows.sql.js';
import { acceptedBefore, insertReturns } from '../store/returns.sql.js';
import { successions } from '../store/successions.sql.js';
import { firstContent, lastReported } from './first-content.js';
import { reportingUnits } from './reporting-units.js';

export interface ReturnsToOpen {
  readonly period: Period;
  readonly reminders: Reminders;
  /** Only these units; null: every unit that reports. */
  readonly only: readonly UnitId[] | null;
  readonly actor?: TrailActor;
}

/** Gives every unit its return of a period. `BodyHasNoUnits` */
export async function openReturns(
  tx: Transaction,
  { engine, ids }: { readonly engine: Engine; readonly ids: Ids },
  { period, reminders, only, actor = systemActor }: ReturnsToOpen,
): Promise<void> {
  const at = period.openedAt;
  const day = vietnamDay(at);
  const { targets, tasks } = await rowsOf(tx, period);
  const all = await listUnits(tx);
  const rows = period.taskId ? tasks : [...targets, ...tasks];
  const reporting = reportingUnits(all, await tx.all(successions), rows, day);
  const units = reporting.units.filter((unit) =>
    only ? only.includes(unit) : !period.taskId || rows.some((row) => isOf(unit, row)),
  );
  if (units.length === 0) throw new DomainError('BodyHasNoUnits', { title: period.title });
  const last = lastReported(await tx.all(acceptedBefore, [period.windowTo]));
  const times = returnTimes(period.unitDue, reminders, await bodyCalendar(tx), at);
  const leader = await leaderOf(tx, day);
  const nameOf = new Map(all.map(({ id, name }) => [id, name]));
  const returns = units.map((unitId) => ({
    id: ids.next<'UnitReturn'>(),
    unitId,
    title: `${period.title} – ${nameOf.get(unitId) ?? ''}`,
    content: firstContent(unitId, reporting, targets, tasks, last),
  }));
  await tx.run(insertReturns, [period.id, JSON.stringify(returns), at]);
  const inputs = returns.map(({ id, unitId, title }): [string, ReturnInput] => [
    id,
    {
      ...{ title, unitId, leader, times },
      periodId: period.id,
      coordinatingUnitId: period.coordinatingUnitId,
      lockAt: period.lockAt.toISOString(),
    },
  ]);
  const birth = { event: { type: 'return.open' } as const, actor };
  await engine.startAll(tx, 'unitReturn', new Map(inputs), birth, at);

  function isOf(unit: UnitId, row: (typeof rows)[number]): boolean {
    return reporting.ownerOf(unit, row) !== null;
  }
}

/** A report of one task asks for that task alone. */
async function rowsOf(tx: Transaction, { year, taskId }: Period) {
  if (taskId) return { targets: [], tasks: await tx.all(taskById, [taskId]) };
  return {
    targets: await tx.all(targetsOfYear, [year]),
    tasks: await tx.all(tasksOfYear, [year]),
  };
}

/** Whoever leads beside the director, where there is somebody. */
export async function leaderOf(tx: Transaction, day: string): Promise<Place> {
  const deputies = await peopleOf(tx, { role: 'deputyDirector' }, day);
  return { role: deputies.length > 0 ? 'deputyDirector' : 'director', unitId: null };
}
