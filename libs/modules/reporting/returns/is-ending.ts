import type { UnitId } from '#kernel';
import { listUnits } from '#modules/organisation';
import type { Transaction } from '#platform';
import { successions } from '../store/successions.sql.js';

/** A unit that works no more, or whose successor is named: while work waits for it, it is not closed. */
export async function isEnding(tx: Transaction, unitId: UnitId, day: string): Promise<boolean> {
  const unit = (await listUnits(tx)).find(({ id }) => id === unitId);
  if (unit?.closedOn && unit.closedOn <= day) return true;
  return (await tx.all(successions)).some((one) => one.unitId === unitId);
}
