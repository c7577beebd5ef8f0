import { textWidth } from '../typeset/font-metrics.js';
import { plainText } from './cell.js';
import { cellInset } from './cell-measure.js';
import type { PrintedCell } from './printed.js';

/** Cuts words that are wider than their cell into pieces that fit; all other text stays whole. */
export function breakLongWords(cell: PrintedCell, width: number, pt: number): PrintedCell {
  const style = cell.bold ? 'bold' : 'regular';
  const room = width - 2 * cellInset;
  const measure = (text: string) => textWidth(text, pt, style);
  return {
    ...cell,
    paragraphs: plainText(cell).map((text) => piecesOf(text, room, measure)),
  };
}

function piecesOf(text: string, room: number, measure: (text: string) => number): string[] {
  const pieces = [''];
  for (const word of text.split(/(?<= )/)) {
    const fits = measure(word.trimEnd()) <= room;
    for (const part of fits ? [word] : [...word]) {
      const last = pieces.length - 1;
      const tail = pieces[last] ?? '';
      const overflows = !fits && measure(`${tail.slice(tail.lastIndexOf(' ') + 1)}${part}`) > room;
      if (overflows) pieces.push(part);
      else pieces[last] = tail + part;
    }
  }
  return pieces;
}
