import { plainText } from './cell.js';
import { cellSpace, rulerOf, widthOf } from './cell-measure.js';
import type { PrintedCell } from './printed.js';
import type { Ruler } from './wrap.js';

/** Cuts words that are wider than their cell into pieces that fit; all other text stays whole. */
export function breakLongWords(
  cell: PrintedCell,
  widths: readonly number[],
  pt: number,
): PrintedCell {
  const room = widthOf(cell, widths) - 2 * cellSpace.insetX;
  const ruler = rulerOf(cell, pt);
  return { ...cell, paragraphs: plainText(cell).map((text) => piecesOf(text, room, ruler)) };
}

function piecesOf(text: string, room: number, ruler: Ruler): string[] {
  if (text.split(' ').every((word) => ruler(word) <= room)) return [text];
  const pieces = [''];
  for (const word of text.split(/(?<= )/)) {
    const fits = ruler(word.trimEnd()) <= room;
    for (const part of fits ? [word] : [...word]) {
      const last = pieces.length - 1;
      const tail = pieces[last] ?? '';
      const line = tail.slice(tail.lastIndexOf(' ') + 1);
      if (!fits && part !== ' ' && ruler(line + part) > room) pieces.push(part);
      else pieces[last] = tail + part;
    }
  }
  return pieces;
}
