import { textWidth } from '../typeset/font-metrics.js';
import { plainText } from './cell.js';
import type { PrintedCell } from './printed.js';
import { linesAt, type Ruler } from './wrap.js';

/** Space left and right of a cell's text, in points; the template is told the same. */
export const cellInset = 4;
/** Space between the paragraphs of a cell, in points; the template is told the same. */
export const cellParagraphGap = 2;

/** Height of a line set solid, as a share of its size. */
const lineHeight = 1.15;

export const rulerOf =
  ({ bold }: PrintedCell, pt: number): Ruler =>
  (text) =>
    textWidth(text, pt, bold ? 'bold' : 'regular');

/** Width of a cell with its insets, over all columns it spans. */
export const widthOf = ({ column, columns }: PrintedCell, widths: readonly number[]): number =>
  widths.slice(column, column + columns).reduce((sum, width) => sum + width, 0);

export const widestWord = (cell: PrintedCell, pt: number): number =>
  Math.max(0, ...plainText(cell).flatMap((text) => text.split(' ').map(rulerOf(cell, pt))));

/** Length of all the cell's text on one line, in points. */
export const lineLength = (cell: PrintedCell, pt: number): number =>
  plainText(cell).reduce((sum, text) => sum + rulerOf(cell, pt)(text), 0);

/** Height of the cell's text at the width it has, in points. */
export function textHeight(cell: PrintedCell, widths: readonly number[], pt: number): number {
  const room = widthOf(cell, widths) - 2 * cellInset;
  const paragraphs = plainText(cell);
  const lines = paragraphs.reduce((sum, text) => sum + linesAt(text, room, rulerOf(cell, pt)), 0);
  return lines * lineHeight * pt + (paragraphs.length - 1) * cellParagraphGap;
}
