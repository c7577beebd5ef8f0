import { labelAnnex, rowsByGroup, type GroupedRows } from '../labels/label-annex.js';
import type { Layout } from '../layout/layout.js';
import type { AnnexColumn, AnnexGroup, AnnexRow, NodeId, TableAnnex } from '../model.js';
import { cell } from './cell.js';
import { fitColumns } from './fit-columns.js';
import { printCell } from './print-cell.js';
import type { PrintedTable, UnfittedRow } from './printed.js';
import { printSpannedGroup } from './print-spanned-group.js';
import { oneLine } from './words.js';

type Labels = ReadonlyMap<NodeId, string>;

/** A table annex as rows of cells; spans and labels follow from its layout. */
export function printTable(annex: TableAnnex, layout: Layout): PrintedTable {
  const labels = labelAnnex(annex);
  const heads = annex.columns.map(({ heading }, column) =>
    cell(column, [oneLine(heading)], { centred: true, bold: true }),
  );
  const rows = rowsByGroup(annex).flatMap((grouped) => printGroup(annex, grouped, labels));
  return fitColumns(heads, rows, layout);
}

function printGroup(annex: TableAnnex, grouped: GroupedRows, labels: Labels): UnfittedRow[] {
  if (annex.layout === 'groupCells') return printSpannedGroup(annex.columns, grouped, labels);
  const rows = grouped.rows.map((row) => printRow(annex.columns, row, labels));
  return grouped.group ? [printGroupRow(annex, grouped.group, labels), ...rows] : rows;
}

/** `I. Title` over the whole width, or a numbered row whose title takes all other columns. */
function printGroupRow(
  { layout, columns }: TableAnnex,
  group: AnnexGroup,
  labels: Labels,
): UnfittedRow {
  const label = labels.get(group.id) ?? '';
  const title = oneLine(group.title);
  const numbered = layout === 'groupRows' && columns.length > 1 && columns[0]?.field === 'label';
  const cells = numbered
    ? [
        cell(0, [label], { bold: true, centred: true }),
        cell(1, [title], { bold: true, columns: columns.length - 1 }),
      ]
    : [cell(0, [`${label} ${title}`], { bold: true, columns: columns.length })];
  return { id: group.id, kind: 'group', cells };
}

const printRow = (columns: readonly AnnexColumn[], row: AnnexRow, labels: Labels): UnfittedRow => ({
  id: row.id,
  kind: 'row',
  cells: columns.map((column, index) => printCell(column, index, row, labels)),
});
