import type { Transaction } from '#platform';
import { missingUnits, type MissingUnit, type PeriodId } from '../returns/accepted-returns.js';
import { goingOnOf } from './store/going-on.sql.js';

/** Units whose returns a report still waits for; nobody waits for those it was decided to go on without. */
export async function waitedFor(
  tx: Transaction,
  periodId: PeriodId,
): Promise<readonly MissingUnit[]> {
  const [decision] = await tx.all(goingOnOf, [periodId]);
  const missing = await missingUnits(tx, periodId);
  return missing.filter(({ unitId }) => !decision?.unitIds.includes(unitId));
}

type Waited = Pick<MissingUnit, 'unitName' | 'state'>;

/** In the words in which the page of the period says it: whose turn it is, the unit's or the gatherer's. */
export function whyNotReady(waited: readonly Waited[], unitDue: string): string {
  const isSent = ({ state }: Waited) => state === 'approved';
  const [sent, unsent] = [waited.filter(isSent), waited.filter((one) => !isSent(one))];
  const [, month, day] = unitDue.split('-').map(Number);
  const reasons = [
    unsent.length > 0 &&
      `còn ${unsent.length} đơn vị chưa nộp (${named(unsent)}); hạn ${day}/${month}`,
    sent.length > 0 &&
      `còn ${sent.length} phiếu đã nộp, chờ phòng đầu mối tiếp nhận (${named(sent)})`,
  ];
  return `Chưa tổng hợp được vì ${reasons.filter(Boolean).join('; ')}.`;
}

const named = (units: readonly Waited[]): string =>
  units.map(({ unitName }) => unitName).join(', ');
