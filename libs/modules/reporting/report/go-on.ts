import { DomainError, nfc, type Id, type UnitId } from '#kernel';
import { directoryOf, type Actor } from '#modules/organisation';
import type { Transaction } from '#platform';
import { missingUnits, type PeriodId } from '../returns/accepted-returns.js';
import { knownPeriod } from './ready-period.js';
import { insertGoingOn } from './store/going-on.sql.js';

export interface GoingOn {
  readonly actor: Actor;
  readonly periodId: PeriodId;
  readonly unitIds: readonly UnitId[];
  readonly reason: string;
}

/** The head of the coordinating unit lets the report go on without some of those that are missing. */
export async function goOn(
  tx: Transaction,
  { actor, periodId, unitIds, reason }: GoingOn,
  id: Id<'GoingOn'>,
  at: Date,
): Promise<void> {
  const { coordinatingUnitId } = await knownPeriod(tx, periodId);
  const { unit } = await directoryOf(tx);
  const heads = actor.posts.some(
    (post) => post.role === 'unitHead' && post.unitId === coordinatingUnitId,
  );
  if (!heads) {
    const unitName = unit(coordinatingUnitId);
    throw new DomainError('CoordinatingHeadGoesOnWithoutUnits', { unitName });
  }
  const missing = await missingUnits(tx, periodId);
  const stranger = unitIds.find((one) => !missing.some(({ unitId }) => unitId === one));
  if (stranger) throw new DomainError('UnitIsNotMissing', { unitName: unit(stranger) });
  await tx.run(insertGoingOn, [id, periodId, unitIds, nfc(reason), actor.personId, at]);
}
