import type { Transaction } from '#platform';
import type { FigureNode } from '../figures/figure.js';
import type { BasisEntry, ReportRow } from '../report/store/reports.sql.js';
import { countedRows, totalsOfPeriod, withFigures } from './reports-of-period.js';
import type { ReceivedRow } from './store/received.sql.js';

/** The received reports that a superior's own report would rest on now, and what they would make of it. */
export interface AggregateNow {
  readonly basis: readonly BasisEntry[];
  figures(): Promise<readonly FigureNode[]>;
}

export async function aggregateNow(
  tx: Transaction,
  { regimeKey, year, kind, ordinal }: ReportRow,
): Promise<AggregateNow> {
  const key = { regime: regimeKey ?? '', year, kind, ordinal };
  const rows = await countedRows(tx, key);
  return {
    basis: rows.map(receivedBasis),
    figures: async () => totalsOfPeriod(tx, key, await withFigures(tx, rows)),
  };
}

export const receivedBasis = (row: ReceivedRow): BasisEntry => ({
  ...{ returnId: row.id, versionId: row.pdfSha256, versionNo: 1 },
  ...{ unitName: row.centreName, personName: row.signerName, at: row.arrivedAt.toISOString() },
});
