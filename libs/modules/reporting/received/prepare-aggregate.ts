import { DomainError, type Ids, type PersonId } from '#kernel';
import type { Transaction } from '#platform';
import type { FigureNode } from '../figures/figure.js';
import { adjustmentsSince } from '../report/adjustments-since.js';
import { draftContent } from '../report/draft/draft-content.js';
import type { ReportMaterial, ReportedTarget } from '../report/draft/material.js';
import { outlineFor, readOutlines } from '../report/outline/read-outlines.js';
import type { Letterhead, PreparedReport } from '../report/prepare-report.js';
import { holdPeriodOfReport, livingReport } from '../report/store/reports.sql.js';
import { receivedBasis } from './aggregate-now.js';
import { missingCentres, reportsOfPeriod, totalsOfPeriod, windowOf } from './reports-of-period.js';
import type { PeriodKey } from './store/received.sql.js';

export interface WantedAggregate extends PeriodKey {
  readonly by: PersonId;
  readonly now: Date;
  readonly without?: { readonly organIds: readonly string[]; readonly reason: string } | undefined;
}

/** A superior's own report, from the signed reports it received: the same figures, the same means. */
export async function prepareAggregate(
  tx: Transaction,
  { by, now, without: named, ...key }: WantedAggregate,
  letterhead: Letterhead,
  ids: Ids,
): Promise<PreparedReport> {
  const { regime, year, kind, ordinal } = key;
  await tx.all(holdPeriodOfReport, [placeInYear(key)]);
  const living = await tx.one(livingReport, [null, regime, year, kind, ordinal]);
  if (living) throw new DomainError('ReportIsDrafted', { title: 'Báo cáo tổng hợp', ...living });
  const missing = await missingCentres(tx, key, now);
  const waited = missing.filter(({ organId }) => !named?.organIds.includes(organId));
  if (waited.length > 0) {
    const names = waited.map(({ name }) => name);
    throw new DomainError('CentresAreMissing', { count: names.length, names });
  }
  const reports = await reportsOfPeriod(tx, key);
  const figures = await totalsOfPeriod(tx, key, reports);
  const period = { ...windowOf(key, reports), year, kind, ordinal };
  const without =
    named && missing.length > 0
      ? { units: missing.map(({ name }) => name), reason: named.reason, by }
      : null;
  const idOf = new Map(figures.map((one) => [one.key, ids.next<'Figure'>()]));
  const material: ReportMaterial = {
    ...letterhead,
    ...{ period, without, units: [] },
    adjustments: await adjustmentsSince(tx, { regimeKey: regime, year, to: period.to }, 'received'),
    fields: [{ title: 'Chỉ tiêu', targets: targetsAmong(figures) }],
    figures: new Map(figures.map((one) => [one.key, one])),
    idOf: (one) => idOf.get(one) ?? '',
  };
  const outline = outlineFor(await readOutlines(), { source: 'received', regime, kind });
  const { content, places } = draftContent(outline, material, ids);
  return {
    ...{ content, periodId: null, regimeKey: regime, period, without },
    basis: reports.map(({ row }) => receivedBasis(row)),
    figures: figures.flatMap((node) => {
      const id = idOf.get(node.key);
      return id ? [{ id, node, places: places.get(id) ?? [] }] : [];
    }),
  };
}

const placeInYear = ({ regime, year, kind, ordinal }: PeriodKey): string =>
  [regime, year, kind, ordinal].join(' ');

const targetsAmong = (figures: readonly Pick<FigureNode, 'key' | 'label'>[]): ReportedTarget[] =>
  figures.flatMap(({ key, label }) => {
    const [, id] = /^target\/(.+)\/value$/.exec(key) ?? [];
    return id ? [{ id, words: label, measure: null }] : [];
  });
