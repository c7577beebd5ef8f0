import type { NodeId, TableAnnex } from '../content.js';
import type { NewNodeId } from '../new-node-id.js';
import { addRow, emptyRow, groupedRows, replaceRow } from './annex-rows.js';
import { withCellText } from './cell-text.js';

/** Reads what a spreadsheet copies: tabs between cells, quotes around cells that hold lines. */
export function tableOfText(text: string): string[][] {
  const table: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/gy;
  for (let found = cell.exec(text); found; found = cell.exec(text)) {
    const [, quoted, plain, end] = found;
    row.push(quoted?.replaceAll('""', '"').replace(/\r\n?/g, '\n') ?? plain ?? '');
    if (end === '\t') continue;
    if (row.some(Boolean) || end !== '') table.push(row);
    row = [];
    if (end === '') break;
  }
  return table.filter((cells) => cells.some((one) => one.trim() !== ''));
}

export const isTable = (table: readonly (readonly string[])[]): boolean =>
  table.length > 1 || (table[0]?.length ?? 0) > 1;

/** Fills the cells from one place on, rightwards and downwards; rows that are missing are added. */
export function fillCells(
  annex: TableAnnex,
  from: { readonly rowId: NodeId; readonly columnId: NodeId },
  table: readonly (readonly string[])[],
  newId: NewNodeId,
): TableAnnex {
  const columns = annex.columns.filter(({ field }) => field !== 'label' && field !== 'group');
  const first = columns.findIndex(({ id }) => id === from.columnId);
  const printed = groupedRows(annex).flatMap(({ rows }) => rows.map(({ row }) => row));
  const start = printed.findIndex(({ id }) => id === from.rowId);
  if (first < 0 || start < 0) return annex;
  let filled = annex;
  let last = printed[start];
  table.forEach((cells, index) => {
    const known = printed[start + index];
    const row = known ?? emptyRow(newId(), last?.groupId ?? null);
    if (!known) filled = addRow(filled, last?.id ?? null, row);
    const written = cells.reduce((now, text, offset) => {
      const column = columns[first + offset];
      return column ? withCellText(now, column, text.trim()) : now;
    }, row);
    filled = replaceRow(filled, written);
    last = row;
  });
  return filled;
}
