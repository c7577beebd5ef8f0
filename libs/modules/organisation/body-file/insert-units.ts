import type { Ids, UnitId } from '#kernel';
import { statement, type Transaction } from '#platform';
import { insertAlias, insertUnit } from '../store/units.sql.js';
import type { BodyFile } from './body-file.js';

const setParent = statement(
  'organisation.set_parent_unit',
  'UPDATE organisation.unit SET parent_id = $2 WHERE id = $1',
);

/** Adds the units in the order of the file; ids by unit code. */
export async function insertUnits(
  tx: Transaction,
  ids: Ids,
  units: BodyFile['units'],
): Promise<ReadonlyMap<string, UnitId>> {
  const idOf = new Map(units.map(({ code }) => [code, ids.next<'Unit'>()]));
  for (const { code, name, kind, aliases } of units) {
    const id = idOf.get(code);
    await tx.run(insertUnit, [tx.bodyId, id, code, name, kind, null]);
    for (const alias of [name, ...aliases]) await tx.run(insertAlias, [tx.bodyId, id, alias]);
  }
  for (const { code, parent } of units) {
    if (parent !== null) await tx.run(setParent, [idOf.get(code), idOf.get(parent)]);
  }
  return idOf;
}
