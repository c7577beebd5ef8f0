import { DomainError } from '#kernel';
import type { Transaction } from '#platform';
import type { FigureNode } from '../figures/figure.js';
import type { BareFigure } from '../figures/sources.js';
import { earlierOf } from '../report/compute.js';
import { periodName } from '../report/period-names.js';
import { matrixOf, newestOfEach, placeOf } from './matrix.js';
import {
  ownPeriods,
  receivedOfYear,
  receivedValues,
  type PeriodKey,
  type ReceivedRow,
} from './store/received.sql.js';
import { totalsOf, type CountedReport } from './totals.js';
import { reportingLists, reportsIn } from './who-reports.js';

/** The reports of a period that count: the newest of each body that reports in it, none that was sent back. */
export async function countedRows(
  tx: Transaction,
  key: PeriodKey,
): Promise<readonly ReceivedRow[]> {
  const newest = newestOfEach(await tx.all(receivedOfYear, [key.year, key.regime]));
  const lists = await reportingLists(tx);
  const opened = (await tx.all(ownPeriods, [key.year, key.regime])).find(
    (one) => placeOf('', one) === placeOf('', key),
  );
  return [...newest.values()].filter(
    (row) =>
      row.letterState !== 'refused' &&
      newest.get(placeOf(row.organId, key))?.id === row.id &&
      reportsIn(lists, row.organId, { ...key, windowTo: opened?.windowTo ?? row.to }),
  );
}

export async function withFigures(
  tx: Transaction,
  rows: readonly ReceivedRow[],
): Promise<readonly CountedReport[]> {
  const values = await tx.all(receivedValues, [rows.map(({ id }) => id)]);
  const figures = new Map<string, BareFigure[]>();
  for (const { reportId, node } of values) {
    const there = figures.get(reportId);
    if (there) there.push(node);
    else figures.set(reportId, [node]);
  }
  return rows.map((row) => ({ row, figures: figures.get(row.id) ?? [] }));
}

export const reportsOfPeriod = async (
  tx: Transaction,
  key: PeriodKey,
): Promise<readonly CountedReport[]> => withFigures(tx, await countedRows(tx, key));

/** The window of a period as the reports tell it: from the earliest day to the last. */
export function windowOf(
  key: PeriodKey,
  reports: readonly CountedReport[],
): { readonly name: string; readonly from: string; readonly to: string } {
  const days = (edge: 'from' | 'to') => reports.flatMap(({ row }) => row[edge] ?? []).sort();
  const [from, to] = [days('from')[0], days('to').at(-1)];
  if (!from || !to) throw new DomainError('NothingIsFound');
  return { name: periodName(key), from, to };
}

export async function totalsOfPeriod(
  tx: Transaction,
  key: PeriodKey,
  reports: readonly CountedReport[],
): Promise<readonly FigureNode[]> {
  if (reports.length === 0) return [];
  const { from, to } = windowOf(key, reports);
  const period = { year: key.year, kind: key.ordinal > 0 ? `${key.kind}${key.ordinal}` : key.kind };
  return totalsOf(reports, {
    period: { ...period, from, to },
    parentOf: new Map(),
    take: 'parts',
    earlier: await earlierOf(tx, { regimeKey: key.regime, year: key.year, from, to }),
  });
}

/** Who was due and has not sent, or was sent back. */
export async function missingCentres(
  tx: Transaction,
  key: PeriodKey,
  now: Date,
): Promise<readonly { readonly organId: string; readonly name: string }[]> {
  const { centres } = await matrixOf(tx, key, now);
  return centres.filter(({ cells }) => {
    const cell = cells.find((one) => one.kind === key.kind && one.ordinal === key.ordinal);
    return !cell || !['onTime', 'late', 'received', 'notAsked'].includes(cell.state);
  });
}
