import type { PersonId, UnitId } from '#kernel';
import { headsOf, peopleOf } from '#modules/organisation';
import type { Transaction } from '#platform';
import type { Place, ReturnContext } from '../domain/unit-return.js';

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

/**
 * Who accepts it when no head of the coordinating unit is left to: somebody else there, then a leader.
 * Null when a head is.
 */
export async function acceptorFor(tx: Transaction, matter: Matter): Promise<Place | null> {
  const { coordinatingUnitId: unitId, involved, day } = matter;
  const leftOf = async (role: Place['role']): Promise<boolean> =>
    isAnybodyLeft(await peopleOf(tx, { role, unitId }, day), involved);
  if (await leftOf('unitHead')) return null;
  return (await leftOf('drafter')) ? { role: 'drafter', unitId } : leaderLeft(tx, involved, day);
}

/** Why it waits somewhere else than with the head of the unit, or of the coordinating unit. */
export function whyNotTheHead(state: string, context: ReturnContext): string | null {
  const { approver, acceptor, unitId } = context;
  if (state === 'submitted' && approver && approver.unitId !== unitId) {
    return 'Đơn vị không có trưởng, phó nào ngoài người đã nhập phiếu nên nơi khác duyệt.';
  }
  return state === 'approved' && acceptor
    ? 'Phòng đầu mối không có trưởng, phó nào ngoài người đã nhập, duyệt phiếu nên người khác tiếp nhận.'
    : null;
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
