import { textWidth } from '../typeset/font-metrics.js';
import { plainText } from './cell.js';
import type { PrintedCell } from './printed.js';
import { linesAt, type Ruler } from './wrap.js';

/** Space around a cell's text and between its paragraphs, in points. */
export const cellSpace = { insetX: 4, insetY: 3.5, paragraphGap: 2 } as const;

/** A line of Times New Roman, as shares of its size: above and below its baseline, and with its gap. */
export const fontLine = { ascent: 0.891, descent: 0.216, single: 1.149 } as const;
const gap = fontLine.single - fontLine.ascent - fontLine.descent;

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

/**
 * Height of a cell with the space around its words, at the width it has, in points. The typesetter
 * never takes more: it sets the same advances without kerning, and may break at a hyphen besides.
 */
export function cellHeight(cell: PrintedCell, widths: readonly number[], pt: number): number {
  const room = widthOf(cell, widths) - 2 * cellSpace.insetX;
  const linesOf = (pieces: readonly string[]) =>
    pieces.reduce((sum, piece) => sum + linesAt(piece, room, rulerOf(cell, pt)), 0);
  const heights = cell.paragraphs.map((pieces) => (linesOf(pieces) * fontLine.single - gap) * pt);
  const gaps = (cell.paragraphs.length - 1) * cellSpace.paragraphGap;
  return heights.reduce((sum, height) => sum + height, 2 * cellSpace.insetY + gaps);
}
