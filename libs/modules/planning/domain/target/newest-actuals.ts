import type { UnitId } from '#kernel';

interface Value {
  readonly unitId: UnitId;
}

/** The newest value of each unit, of values in their order from the newest. */
export function newestByUnit<One extends Value>(newestFirst: readonly One[]): readonly One[] {
  const seen = new Set<UnitId>();
  return newestFirst.filter(({ unitId }) => !seen.has(unitId) && seen.add(unitId));
}
