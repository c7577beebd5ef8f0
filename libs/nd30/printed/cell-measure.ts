import { textWidth } from '../typeset/font-metrics.js';
import { plainText } from './cell.js';
import type { PrintedCell } from './printed.js';

/** Space left and right of a cell's text, in points; the template is told the same. */
export const cellInset = 4;

const styleOf = ({ bold }: PrintedCell) => (bold ? 'bold' : 'regular');

/** Width of a cell with its insets, over all columns it spans. */
export const widthOf = ({ column, columns }: PrintedCell, widths: readonly number[]): number =>
  widths.slice(column, column + columns).reduce((sum, width) => sum + width, 0);

export const widestWord = (cell: PrintedCell | undefined, pt: number): number =>
  cell ? Math.max(0, ...wordsOf(cell).map((word) => textWidth(word, pt, styleOf(cell)))) : 0;

/** Length of all the cell's text on one line; a row-span's is shared among its rows. */
export const lineLength = (cell: PrintedCell | undefined, pt: number): number =>
  cell ? plainText(cell).reduce((sum, text) => sum + textWidth(text, pt, styleOf(cell)), 0) / cell.rows : 0;

/** Lines the cell needs at a width, estimated a little high. */
export const lineCount = (cell: PrintedCell, width: number, pt: number): number =>
  plainText(cell).reduce(
    (sum, text) =>
      sum + Math.max(1, Math.ceil((textWidth(text, pt, styleOf(cell)) * 1.1) / (width - 2 * cellInset))),
    0,
  );

const wordsOf = (cell: PrintedCell): string[] => plainText(cell).flatMap((text) => text.split(' '));
