import type { ReplyOf, reportsContract } from '#contracts';
import { directoryOf } from '#modules/organisation';
import type { Transaction } from '#platform';
import type { PeriodId } from '../returns/accepted-returns.js';
import { gathererOf } from '../store/regimes.sql.js';
import type { Standing } from './differences.js';
import { figureValuesOf } from './store/figures.sql.js';
import { periodOfReport } from './store/period.sql.js';
import type { ReportRow } from './store/reports.sql.js';

type Told = ReplyOf<typeof reportsContract.read>;

/** A report as its page shows it. */
export async function toldReport(
  tx: Transaction,
  report: ReportRow,
  stand: Standing,
  mayEdit: boolean,
): Promise<Told> {
  const { person, unit } = await directoryOf(tx);
  const period = report.periodId ? await tx.one(periodOfReport, [report.periodId]) : undefined;
  const gatherer = period ? undefined : await tx.one(gathererOf, [report.regimeKey]);
  const unitId = period?.coordinatingUnitId ?? gatherer?.unitId;
  const figures = await tx.all(figureValuesOf, [report.documentId]);
  const { withoutNames, withoutReason, withoutBy } = report;
  return {
    documentId: report.documentId,
    title: `Báo cáo ${report.periodName}`,
    state: report.state,
    period: {
      ...{ id: report.periodId as PeriodId | null, name: report.periodName, year: report.year },
      ...{ kind: report.kind, from: report.from, to: report.to },
      regimeTitle: period?.regimeTitle ?? '',
      dueOn: period?.centreDue ?? null,
    },
    draftedBy: person(report.draftedBy),
    draftedAt: report.draftedAt.toISOString(),
    basis: report.basis,
    without:
      withoutNames && withoutReason && withoutBy
        ? { units: withoutNames, reason: withoutReason, personName: person(withoutBy) }
        : null,
    figureCount: figures.length,
    overriddenCount: figures.filter(({ overridden }) => overridden !== null).length,
    differences: stand.differences,
    differencesGo: stand.go,
    waitingFor: stand.isOpen
      ? unitId
        ? `${unit(unitId)} (phòng đầu mối)`
        : 'đơn vị soạn thảo báo cáo'
      : null,
    mayDecide: stand.isOpen && stand.go === 'here' && mayEdit,
    decisions: stand.decisions.map(({ decision, reason, personId, at }) => ({
      ...{ decision, reason, personName: person(personId), at: at.toISOString() },
    })),
  };
}
