import { fold } from '#kernel';
import { listUnits } from '#modules/organisation';
import type { Transaction } from '#platform';
import { evaluate } from '../figures/evaluate.js';
import type { EarlierFigure, FigureContext, FigureNode } from '../figures/figure.js';
import { readReturns } from '../figures/read-returns.js';
import {
  acceptedReturns,
  type AcceptedReturn,
  type PeriodId,
} from '../returns/accepted-returns.js';
import { defineFigures } from './draft/define-figures.js';
import type { ReportedField, ReportedTarget } from './draft/material.js';
import { earlierFigures } from './store/figures.sql.js';
import { fieldsOfTargets, type PeriodOfReport } from './store/period.sql.js';

export interface ComputedPeriod {
  readonly fields: readonly ReportedField[];
  readonly returns: readonly AcceptedReturn[];
  readonly figures: readonly FigureNode[];
}

/** The figures of a period as its returns stand now. */
export async function computePeriod(
  tx: Transaction,
  period: PeriodOfReport,
): Promise<ComputedPeriod> {
  const returns = await acceptedReturns(tx, period.id as PeriodId);
  const fields = await fieldsOf(tx, returns);
  const readings = readReturns(returns);
  const wanted = { fields, units: returns, kind: period.kind };
  const figures = evaluate(defineFigures(wanted, readings), readings, {
    period: { ...period, kind: kindOf(period) },
    parentOf: new Map((await listUnits(tx)).map(({ id, parentId }) => [id, parentId])),
    take: 'parts',
    earlier: await earlierOf(tx, period),
  });
  return { fields, returns, figures };
}

/** Signed reports of the same regime before this one; of two of one period the newer counts. */
export async function earlierOf(
  tx: Transaction,
  period: Pick<PeriodOfReport, 'regimeKey' | 'year' | 'from' | 'to'>,
): Promise<FigureContext['earlier']> {
  const rows = await tx.all(earlierFigures, [period.regimeKey, period.year, period.to]);
  const newest = new Map<string, EarlierFigure>();
  for (const { ordinal, ...row } of rows) {
    const kind = kindOf({ kind: row.kind, ordinal });
    const place = `${row.year} ${kind} ${row.code}`;
    if (!newest.has(place)) newest.set(place, { ...row, kind });
  }
  return [...newest.values()];
}

/** Months of a year are periods of as many kinds. */
const kindOf = ({ kind, ordinal }: Pick<PeriodOfReport, 'kind' | 'ordinal'>): string =>
  ordinal > 0 ? `${kind}${ordinal}` : kind;

/** The targets of all returns under the headings of their plans. */
async function fieldsOf(
  tx: Transaction,
  returns: readonly AcceptedReturn[],
): Promise<readonly ReportedField[]> {
  const targets = new Map<string, ReportedTarget>();
  for (const { content } of returns) {
    for (const { targetId, words, measure } of content.targets) {
      if (!targets.has(targetId)) targets.set(targetId, { id: targetId, words, measure });
    }
  }
  const placed = await tx.all(fieldsOfTargets, [[...targets.keys()]]);
  const fields = new Map<string, { title: string; targets: ReportedTarget[] }>();
  for (const { id, field } of placed) {
    const target = targets.get(id);
    if (!target) continue;
    const there = fields.get(fold(field)) ?? { title: field, targets: [] };
    there.targets.push(target);
    fields.set(fold(field), there);
  }
  return [...fields.values()];
}
