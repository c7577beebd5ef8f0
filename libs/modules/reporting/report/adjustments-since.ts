import type { Transaction } from '#platform';
import { differencesOf } from './differences.js';
import { signedReportBefore } from './signed-before.js';
import type { PeriodOfReport } from './store/period.sql.js';
import { describeDifference } from './told-difference.js';

/** What the last signed report would say otherwise now is told in this one. */
export async function adjustmentsSince(
  tx: Transaction,
  period: Pick<PeriodOfReport, 'regimeKey' | 'year' | 'to'>,
  source: 'ownPeriods' | 'received',
): Promise<readonly string[]> {
  const last = await signedReportBefore(tx, period, source);
  if (!last) return [];
  const { differences } = await differencesOf(tx, last);
  return differences
    .filter(({ key }) => isToldAgain(key))
    .map((difference) => describeDifference(difference, last.periodName, source));
}

/** Values of targets and tasks of the whole; what follows from them, or is of one unit, does not. */
const isToldAgain = (key: string): boolean => /^(target\/.+\/value|tasks\.(all|done))$/.test(key);
