import type { Transaction } from '#platform';
import type { PeriodOfReport } from './store/period.sql.js';
import { listReports, signedStates, type ReportRow } from './store/reports.sql.js';

/** The newest signed report of the same regime, year and kind of source, before a period. */
export async function signedReportBefore(
  tx: Transaction,
  { regimeKey, year, to }: Pick<PeriodOfReport, 'regimeKey' | 'year' | 'to'>,
  source: 'ownPeriods' | 'received',
): Promise<ReportRow | undefined> {
  const reports = await tx.all(listReports, [null, year]);
  return reports
    .filter(({ periodId }) => (periodId === null) === (source === 'received'))
    .filter((one) => one.regimeKey === regimeKey && one.to < to && isSigned(one.state))
    .sort((a, b) => (a.to < b.to ? 1 : -1))[0];
}

export const isSigned = (state: string): boolean =>
  (signedStates as readonly string[]).includes(state);
