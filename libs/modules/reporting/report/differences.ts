import type { Transaction } from '#platform';
import { basisEntry } from './basis-entry.js';
import { compareFigures, unitsThatChanged, type FigureDifference } from './compare-figures.js';
import type { FigureNode } from '../figures/figure.js';
import { aggregateNow } from '../received/aggregate-now.js';
import { computePeriod } from './compute.js';
import { isSigned } from './signed-before.js';
import { decisionsOf, type DecisionRow } from './store/decisions.sql.js';
import { figureValuesOf } from './store/figures.sql.js';
import { periodOfReport } from './store/period.sql.js';
import type { BasisEntry, ReportRow } from './store/reports.sql.js';
import { acceptedVersions } from './store/versions.sql.js';

export interface Differences {
  readonly differences: readonly FigureDifference[];
  /** The returns as they stand now; what the report was drafted from when nothing changed. */
  readonly basis: readonly BasisEntry[];
  /** The figures as they would be now; null when nothing changed. */
  readonly now: readonly FigureNode[] | null;
}

/** What a report would say otherwise if it were drafted now. Figures are computed only if returns changed. */
export async function differencesOf(tx: Transaction, report: ReportRow): Promise<Differences> {
  const { basis, documentId, periodId } = report;
  const now = periodId ? await periodNow(tx, periodId, basis) : await receivedNow(tx, report);
  if (!now) return { differences: [], basis, now: null };
  const drafted = await tx.all(figureValuesOf, [documentId]);
  const units = unitsThatChanged(basis, now.basis);
  const differences = compareFigures(drafted, now.figures, units);
  return { differences, basis: now.basis, now: now.figures };
}

interface Now {
  readonly basis: readonly BasisEntry[];
  readonly figures: readonly FigureNode[];
}

async function periodNow(
  tx: Transaction,
  periodId: string,
  basis: readonly BasisEntry[],
): Promise<Now | null> {
  const versions = (await tx.all(acceptedVersions, [periodId])).map(({ versionId }) => versionId);
  if (isSame(versions, basis)) return null;
  const period = await tx.one(periodOfReport, [periodId]);
  if (!period) return null;
  const { returns, figures } = await computePeriod(tx, period);
  return { basis: returns.map(basisEntry), figures };
}

async function receivedNow(tx: Transaction, report: ReportRow): Promise<Now | null> {
  const now = await aggregateNow(tx, report);
  const versions = now.basis.map(({ versionId }) => versionId);
  if (isSame(versions, report.basis)) return null;
  return { basis: now.basis, figures: await now.figures() };
}

const isSame = (versions: readonly string[], basis: readonly BasisEntry[]): boolean =>
  versions.length === basis.length && basis.every(({ versionId }) => versions.includes(versionId));

export interface Standing extends Differences {
  readonly go: 'here' | 'hereOnceReturned' | 'nextReportOrCorrection';
  readonly decisions: readonly DecisionRow[];
  /** Somebody has to say what becomes of the differences. */
  readonly isOpen: boolean;
}

/** Differences, where they can still go, and whether they were decided on. */
export async function standOf(tx: Transaction, report: ReportRow): Promise<Standing> {
  const differences = await differencesOf(tx, report);
  const decisions = await tx.all(decisionsOf, [report.documentId]);
  const last = decisions.at(-1);
  const isLeft = last?.decision === 'leave' && isSame(last.versions, differences.basis);
  const go =
    report.state === 'drafted'
      ? 'here'
      : isSigned(report.state)
        ? 'nextReportOrCorrection'
        : 'hereOnceReturned';
  const isOpen = differences.differences.length > 0 && !isLeft && go !== 'nextReportOrCorrection';
  return { ...differences, go, decisions, isOpen };
}
