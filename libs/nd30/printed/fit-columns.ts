import type { Layout } from '../layout/layout.js';
import { breakLongWords } from './break-long-words.js';
import { cellHeight, cellSpace, lineLength, rulerOf, widestWord } from './cell-measure.js';
import { plainText } from './cell.js';
import { annexArea } from './page-area.js';
import type { PrintedCell, PrintedRow, PrintedTable, UnfittedRow } from './printed.js';
import { shareWidth, type ColumnDemand } from './share-width.js';
import { widthForLines } from './wrap.js';

/** A word may claim at most this share of the page before it is broken. */
const widestClaim = 0.2;
/** A heading, and all but the longest tenth of the cells, are given room to stand in so few lines. */
const mostHeadLines = 3;
const mostCellLines = 4;
/** A row taller than this share of a page may be cut by its end. */
const tallestUncut = 0.5;

/** Gives each column the width its words ask for, so that the table comes out short. */
export function fitColumns(
  heads: readonly PrintedCell[],
  rows: readonly UnfittedRow[],
  layout: Layout,
): PrintedTable {
  const { pt } = layout.sizes.table;
  const page = annexArea(layout);
  const demands = heads.map((head) => demandOf(head, rows, pt, page.width * widestClaim));
  const widths = shareWidth(demands, page.width);
  const fitted = (cells: readonly PrintedCell[]) =>
    cells.map((one) => breakLongWords(one, widths, pt));
  const tallest = page.height * tallestUncut;
  const heightOf = (cells: readonly PrintedCell[]) =>
    Math.max(0, ...cells.map((one) => cellHeight(one, widths, pt)));
  const stand = ({ id, kind, cells }: UnfittedRow): PrintedRow => {
    const whole = fitted(cells);
    const height = heightOf(whole);
    return { id, kind, height: height > tallest ? null : height, cells: whole };
  };
  const standingHeads = fitted(heads);
  return {
    widths,
    headHeight: heightOf(standingHeads),
    heads: standingHeads,
    rows: rows.map(stand),
  };
}

function demandOf(
  head: PrintedCell,
  rows: readonly UnfittedRow[],
  pt: number,
  mostForAWord: number,
): ColumnDemand {
  const inRows = rows.map((row) =>
    row.cells.find(({ column, columns }) => column === head.column && columns === 1),
  );
  const cells = inRows.filter((one) => one !== undefined);
  const longestWord = Math.max(...[head, ...cells].map((one) => widestWord(one, pt)));
  const headWidth = widthForLines(plainText(head).join(' '), mostHeadLines, rulerOf(head, pt));
  const cellWidth =
    ninthTenth(cells.map((one) => lineLength(one, pt)).filter(Boolean)) / mostCellLines;
  return {
    least:
      Math.min(Math.max(longestWord, headWidth, cellWidth), mostForAWord) +
      2 * cellSpace.insetX +
      0.5,
    lengths: [head, ...inRows].map((one) => (one ? lineLength(one, pt) / one.rows : 0)),
  };
}

function ninthTenth(lengths: readonly number[]): number {
  const ascending = lengths.toSorted((a, b) => a - b);
  return ascending[Math.ceil((ascending.length - 1) * 0.9)] ?? 0;
}
