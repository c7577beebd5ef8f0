import type { PersonId, UnitId } from '#kernel';
import { headsOf, peopleOf } from '#modules/organisation';
import type { Transaction } from '#platform';
import type { Place } from '../domain/unit-return.js';

interface Matter {
  readonly unitId: UnitId;
  readonly coordinatingUnitId: UnitId;
  /** Nobody of these judges. */
  readonly involved: readonly PersonId[];
  readonly day: string;
}

/**
 * Who approves a return: the unit's head or deputy head; when all of them filled it, the head of the
 * coordinating unit; then a leader. Null when there is nobody else.
 */
export async function approverFor(tx: Transaction, matter: Matter): Promise<Place | null> {
  const { unitId, coordinatingUnitId, involved, day } = matter;
  for (const one of new Set([unitId, coordinatingUnitId])) {
    if (isAnybodyLeft(await headsOf(tx, one, day), involved)) {
      return { role: 'unitHead', unitId: one };
    }
  }
  return leaderLeft(tx, involved, day);
}

/** Who accepts it in the coordinating unit's stead, when nobody is left there; null when somebody is. */
export async function acceptorFor(tx: Transaction, matter: Matter): Promise<Place | null> {
  const { coordinatingUnitId, involved, day } = matter;
  const heads = await headsOf(tx, coordinatingUnitId, day);
  return isAnybodyLeft(heads, involved) ? null : leaderLeft(tx, involved, day);
}

async function leaderLeft(
  tx: Transaction,
  involved: readonly PersonId[],
  day: string,
): Promise<Place | null> {
  for (const role of ['deputyDirector', 'director'] as const) {
    if (isAnybodyLeft(await peopleOf(tx, { role }, day), involved)) return { role, unitId: null };
  }
  return null;
}

const isAnybodyLeft = (
  holders: readonly { readonly personId: PersonId }[],
  involved: readonly PersonId[],
): boolean => holders.some(({ personId }) => !involved.includes(personId));
