import type { Layout } from '../layout/layout.js';
import { breakLongWords } from './break-long-words.js';
import { cellInset, lineCount, lineLength, widestWord, widthOf } from './cell-measure.js';
import { annexArea } from './page-area.js';
import type { PrintedCell, PrintedRow, PrintedTable } from './printed.js';
import { shareWidth, type ColumnDemand } from './share-width.js';

/** A word may claim at most this share of the page before it is broken. */
const widestClaim = 0.2;
/** A row taller than this share of a page may be cut by its end. */
const tallestUncut = 0.5;

/** Gives each column the width its words ask for, so that the table comes out short. */
export function fitColumns(
  heads: readonly PrintedCell[],
  rows: readonly PrintedRow[],
  layout: Layout,
): PrintedTable {
  const { pt } = layout.sizes.table;
  const page = annexArea(layout);
  const claims = heads.map((head) => claim(head, rows, pt, page.width * widestClaim));
  const widths = shareWidth(claims, page.width);
  const broken = (one: PrintedCell) => breakLongWords(one, widthOf(one, widths), pt);
  return {
    widths,
    heads: heads.map(broken),
    rows: rows.map((row) => {
      const cells = row.cells.map(broken);
      const cut = rowHeight(cells, widths, pt) > page.height * tallestUncut;
      return { ...row, cells: cut ? cells.map((one) => ({ ...one, breakable: true })) : cells };
    }),
  };
}

function claim(
  head: PrintedCell,
  rows: readonly PrintedRow[],
  pt: number,
  mostForAWord: number,
): ColumnDemand {
  const inColumn = (cells: readonly PrintedCell[]) =>
    cells.find(({ column, columns }) => column === head.column && columns === 1);
  const cells = [head, ...rows.map((row) => inColumn(row.cells))];
  return {
    least: Math.min(Math.max(...cells.map((one) => widestWord(one, pt))), mostForAWord) + 2 * cellInset,
    lengths: cells.map((one) => lineLength(one, pt)),
  };
}

/** Height in points, row-spans left out: they break with their rows. */
const rowHeight = (cells: readonly PrintedCell[], widths: readonly number[], pt: number): number =>
  Math.max(
    0,
    ...cells
      .filter(({ rows }) => rows === 1)
      .map((one) => lineCount(one, widthOf(one, widths), pt) * pt * 1.2),
  );
