import type { unitKinds } from '#contracts';
import { DomainError, nfc, type Ids, type UnitId } from '#kernel';
import type { Transaction } from '#platform';
import { refusing } from '../store/refusals-of-database.js';
import {
  deleteAlias,
  holdersFrom,
  holdUnit,
  insertAlias,
  insertUnit,
  ownerOfName,
  setUnitClosed,
  setUnitName,
  workingUnitsBelow,
  type HeldUnit,
} from '../store/units.sql.js';

export interface NewUnit {
  readonly code: string;
  readonly name: string;
  readonly kind: (typeof unitKinds)[number];
  readonly parentId: UnitId | null;
  readonly aliases: readonly string[];
}

/** Adds a unit behind the others; its name is the first way it is written. */
export async function addUnit(tx: Transaction, ids: Ids, unit: NewUnit): Promise<UnitId> {
  const id = ids.next<'Unit'>();
  const { code, name, kind, parentId, aliases } = unit;
  if (parentId) refuseClosed(await heldUnit(tx, parentId));
  await refusing({ code }, () => tx.run(insertUnit, [tx.bodyId, id, code, name, kind, parentId]));
  for (const alias of [name, ...aliases]) await addAlias(tx, id, alias);
  return id;
}

/** The old name stays as another way of writing it: texts of former years are still understood. */
export async function renameUnit(tx: Transaction, unitId: UnitId, name: string): Promise<void> {
  await heldUnit(tx, unitId);
  const owner = await tx.one(ownerOfName, [name]);
  if (owner?.id !== unitId) await addAlias(tx, unitId, name);
  await tx.run(setUnitName, [unitId, name]);
}

/** From `on` (`YYYY-MM-DD`) the unit works no more; whoever holds a post in it has left before. */
export async function closeUnit(tx: Transaction, unitId: UnitId, on: string): Promise<void> {
  const unit = await heldUnit(tx, unitId);
  refuseClosed(unit);
  const holders = await tx.all(holdersFrom, [unitId, on]);
  if (holders.length > 0) {
    throw new DomainError('UnitStillHasPosts', { unit: unit.name, people: listed(holders) });
  }
  const below = await tx.all(workingUnitsBelow, [unitId, on]);
  if (below.length > 0) {
    throw new DomainError('UnitStillHasUnits', { unit: unit.name, units: listed(below) });
  }
  await tx.run(setUnitClosed, [unitId, on]);
}

/** One name means one unit, however it is accented. */
export async function addAlias(tx: Transaction, unitId: UnitId, alias: string): Promise<void> {
  const owner = await tx.one(ownerOfName, [nfc(alias)]);
  if (owner) throw new DomainError('UnitNameIsTaken', { alias, unit: owner.name });
  await refusing({ alias, unit: 'một đơn vị khác' }, () =>
    tx.run(insertAlias, [tx.bodyId, unitId, nfc(alias)]),
  );
}

export async function removeAlias(tx: Transaction, unitId: UnitId, alias: string): Promise<void> {
  const { name } = await heldUnit(tx, unitId);
  if (name === nfc(alias)) throw new DomainError('OwnNameIsNoAlias', { alias });
  const removed = await tx.run(deleteAlias, [unitId, nfc(alias)]);
  if (removed === 0) throw new DomainError('AliasIsNotKnown', { alias });
}

export async function heldUnit(tx: Transaction, unitId: UnitId): Promise<HeldUnit> {
  const unit = await tx.one(holdUnit, [unitId]);
  if (!unit) throw new DomainError('UnitIsNotKnown', { unitId });
  return unit;
}

function refuseClosed({ name, closedOn }: HeldUnit): void {
  if (closedOn !== null) throw new DomainError('UnitIsClosed', { unit: name, closedOn });
}

const listed = (named: readonly { readonly name: string }[]): string =>
  named.map(({ name }) => name).join(', ');
