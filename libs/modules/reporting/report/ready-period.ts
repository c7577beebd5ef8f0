import { DomainError, type PersonId } from '#kernel';
import type { Transaction } from '#platform';
import { missingUnits, type PeriodId } from '../returns/accepted-returns.js';
import { goingOnOf } from './store/going-on.sql.js';
import { periodOfReport, type PeriodOfReport } from './store/period.sql.js';
import { holdPeriodOfReport, livingReport, reportOf } from './store/reports.sql.js';
import { waitedFor, whyNotReady } from './waited-for.js';

/** Units a report goes on without, and who let it. */
export interface Without {
  readonly units: readonly string[];
  readonly reason: string;
  readonly by: PersonId;
}

export interface ReadyPeriod {
  readonly period: PeriodOfReport;
  readonly without: Without | null;
}

/** A period that a report can be drafted from; else it is said who is waited for, and until when. */
export async function readyPeriod(tx: Transaction, periodId: PeriodId): Promise<ReadyPeriod> {
  const period = await knownPeriod(tx, periodId);
  await tx.all(holdPeriodOfReport, [periodId]);
  await refuseSecond(tx, period);
  const waited = await waitedFor(tx, periodId);
  if (waited.length > 0) {
    throw new DomainError('ReturnsAreMissing', { sentence: whyNotReady(waited, period.unitDue) });
  }
  const missing = await missingUnits(tx, periodId);
  const [decision] = await tx.all(goingOnOf, [periodId]);
  const without =
    decision && missing.length > 0
      ? {
          units: missing.map(({ unitName }) => unitName),
          reason: decision.reason,
          by: decision.personId,
        }
      : null;
  return { period, without };
}

export async function knownPeriod(tx: Transaction, periodId: string): Promise<PeriodOfReport> {
  const period = await tx.one(periodOfReport, [periodId]);
  if (!period) throw new DomainError('PeriodIsUnknown', { periodId });
  return period;
}

async function refuseSecond(tx: Transaction, period: PeriodOfReport): Promise<void> {
  const { id, regimeKey, year, kind, ordinal } = period;
  const living = await tx.one(livingReport, [id, regimeKey, year, kind, ordinal]);
  if (!living) return;
  const report = await tx.one(reportOf, [living.documentId]);
  throw new DomainError('ReportIsDrafted', {
    title: `Báo cáo ${report?.periodName ?? ''}`.trim(),
    documentId: living.documentId,
  });
}
