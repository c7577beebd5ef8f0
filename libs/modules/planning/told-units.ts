import type { UnitId } from '#kernel';
import { listUnits } from '#modules/organisation';
import type { Transaction } from '#platform';

/** Units by their names, as rows of plans show them. */
export interface UnitNames {
  readonly nameOf: (id: string) => string;
  readonly works: (id: string) => boolean;
  readonly working: readonly UnitId[];
}

export async function unitNames(tx: Transaction): Promise<UnitNames> {
  const units = new Map((await listUnits(tx)).map((unit) => [unit.id as string, unit]));
  const working = [...units.values()].filter(({ closedOn }) => closedOn === null);
  const ids = new Set<string>(working.map(({ id }) => id));
  return {
    nameOf: (id) => units.get(id)?.name ?? id,
    works: (id) => ids.has(id),
    working: working.map(({ id }) => id),
  };
}

interface Answering {
  readonly leadUnits: readonly UnitId[];
  readonly leadAll: boolean;
  readonly withUnits: readonly UnitId[];
  readonly withAll: boolean;
}

/** Who answers for a row and who helps; a row whose units all closed has nobody. */
export function toldUnits(row: Answering, { nameOf, works }: UnitNames) {
  const named = (id: UnitId) => ({ id, name: nameOf(id), closed: !works(id) });
  return {
    lead: row.leadUnits.map(named),
    leadIsEverybody: row.leadAll,
    with: row.withUnits.map(named),
    withIsEverybody: row.withAll,
    withoutUnit: !row.leadUnits.some(works),
  };
}
