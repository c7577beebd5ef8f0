import { joinWords } from '../body/blocks.js';
import type { Column } from './columns.js';
import { placeCells, scoreOf, type Suits } from './place-cells.js';
import { splitCellsApart, splitEverything, splitRunTogether } from './split-cells.js';

/** The columns of a row that has not as many cells as the table: placed by what the cells say. */
export function settleRow(
  cells: readonly string[],
  columns: readonly Column[],
  suit: Suits,
): string[] {
  if (cells.length === columns.length) return [...cells];
  const cut = (how: (cell: string) => string[]): string[] =>
    cells.flatMap((cell) => (cell === '' ? [''] : how(cell)));
  const ways = [[...cells], cut(splitCellsApart)];
  const unpadded = cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
  if (unpadded.length < cells.length) ways.push(unpadded);
  if (cells[0] !== '') ways.push(cut(splitRunTogether), cut(splitEverything));
  else ways.push(cut((cell) => splitEverything(cell).filter((part) => part !== '')));
  const [best] = ways
    .filter((way) => way.length <= columns.length || way.length === cells.length)
    .map((way) => ({ way, places: placeCells(way, columns.length, suit) }))
    .sort((a, b) => scoreOf(b.way, b.places, suit) - scoreOf(a.way, a.places, suit));
  return gatherCells(best?.way ?? [], best?.places ?? [], columns.length);
}

/** Whether a cell stands elsewhere than where it was printed. */
export const isGuess = (printed: readonly string[], settled: readonly string[]): boolean =>
  settled.some((cell, at) => cell !== (printed[at] ?? ''));

/** One text per column; cells of one column are joined. */
export function gatherCells(
  cells: readonly string[],
  places: readonly number[],
  width: number,
): string[] {
  const row = Array.from({ length: width }, () => '');
  cells.forEach((cell, index) => {
    const at = places[index] ?? 0;
    row[at] = joinWords(row[at] ?? '', cell);
  });
  return row;
}
