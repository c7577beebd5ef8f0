import type { UnitId } from '#kernel';
import { listUnits, type Unit } from '#modules/organisation';
import type { Transaction } from '#platform';
import {
  targetsOfYear,
  tasksOfYear,
  type TargetRow,
  type TaskRow,
} from '../store/plan-rows.sql.js';
import { successions, type Succession } from '../store/successions.sql.js';

/** Rows of living plans that no unit reports any more, in sentences that say what to do. */
export async function rowsOfNobody(tx: Transaction, year: number, day: string): Promise<string[]> {
  const units = await listUnits(tx);
  const gone = goneUnits(units, await tx.all(successions), day);
  if (gone.size === 0) return [];
  const targets = (await tx.all(targetsOfYear, [year])).filter(isOf(gone));
  const tasks = (await tx.all(tasksOfYear, [year])).filter(isOf(gone));
  return units
    .filter(({ id }) => gone.has(id))
    .flatMap((unit) => sentenceFor(unit, targets.filter(ledBy(unit)), tasks.filter(ledBy(unit))));
}

type KnownUnit = Pick<Unit, 'id' | 'closedOn'>;

/** Closed, or said to end without a successor; whoever goes on for them is gone as well. */
export function goneUnits(
  units: readonly KnownUnit[],
  all: readonly Succession[],
  day: string,
): ReadonlySet<UnitId> {
  const next = new Map(all.map(({ unitId, successorId }) => [unitId, successorId]));
  const works = new Set(
    units
      .filter(({ id, closedOn }) => (closedOn === null || closedOn > day) && next.get(id) !== null)
      .map(({ id }) => id),
  );
  const isGone = (id: UnitId, before: readonly UnitId[] = []): boolean => {
    if (works.has(id)) return false;
    const heir = next.get(id);
    return !heir || before.includes(heir) || isGone(heir, [...before, id]);
  };
  return new Set(units.map(({ id }) => id).filter((id) => isGone(id)));
}

type Led = Pick<TargetRow, 'leadUnits' | 'leadAll'>;

const isOf =
  (gone: ReadonlySet<UnitId>) =>
  ({ leadUnits, leadAll }: Led): boolean =>
    !leadAll && leadUnits.length > 0 && leadUnits.every((id) => gone.has(id));

const ledBy =
  ({ id }: KnownUnit) =>
  ({ leadUnits }: Led): boolean =>
    leadUnits[0] === id;

function sentenceFor(
  { name }: Unit,
  targets: readonly TargetRow[],
  tasks: readonly TaskRow[],
): string[] {
  const counts = [
    ...(targets.length > 0 ? [`${targets.length} chỉ tiêu`] : []),
    ...(tasks.length > 0 ? [`${tasks.length} nhiệm vụ`] : []),
  ];
  if (counts.length === 0) return [];
  const first = targets[0]?.words ?? tasks[0]?.action ?? '';
  return [
    `${name} không còn và không có đơn vị kế tục: ${counts.join(', ')} không đơn vị nào báo cáo (“${first}”…). Hãy giao lại ở trang Chỉ tiêu, Nhiệm vụ, hoặc ghi đơn vị kế tục.`,
  ];
}
