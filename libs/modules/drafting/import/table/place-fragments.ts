import { joinWords } from '../body/blocks.js';
import { isTime, isUnit } from './cell-kinds.js';
import type { Column } from './columns.js';
import { joinsInColumn, type Joins } from './joins.js';
import { placeCells, type Suits } from './place-cells.js';
import { mergeInto, type RawRow } from './raw-row.js';
import { gatherCells, isGuess, settleRow } from './settle-row.js';

/** What the clean rows of a table tell about its cells. */
interface Knowledge {
  readonly suit: Suits;
  readonly joinsOn: Joins;
  /** Whether several rows hold just this text in a column: nothing is missing from it. */
  readonly isComplete: (text: string, column: number) => boolean;
}

/** Loose pieces after a row is full: each goes where a sentence is unfinished, or where it fits. */
export function placeFragments(
  rows: RawRow[],
  cells: readonly string[],
  columns: readonly Column[],
  no: number,
  { suit, joinsOn, isComplete }: Knowledge,
): void {
  const row = rows.at(-1);
  if (row === undefined) {
    rows.push(settled(cells, columns, no, suit));
    return;
  }
  if (row.heading !== null) {
    if (cells.length === 1 && /^[\p{Ll}(]/u.test(cells[0] ?? '')) {
      row.heading = joinWords(row.heading, cells[0] ?? '');
      row.lines.push(no);
    } else rows.push(settled(cells, columns, no, suit));
    return;
  }
  const parts = cells.filter((cell) => cell !== '');
  if (startsAnother(row, parts, columns)) {
    rows.push(settled(cells, columns, no, suit));
    return;
  }
  const wraps = parts.length === 1 && row.lines.at(-1) === no - 1;
  const lastFilled = row.cells.findLastIndex((cell) => cell !== '');
  const goesOn: Suits = (text, column) => {
    const cell = row.cells[column] ?? '';
    const joins = joinsInColumn(cell, text, columns[column]?.field ?? 'other', joinsOn);
    const fits = suit(text, column);
    if (joins <= 0 || fits <= never) return fits + joins;
    const carries = wraps && column === lastFilled ? 1.5 : 0;
    return Math.max(0, 0.5 * fits) + joins + carries - (isComplete(cell, column) ? 4 : 0);
  };
  const places = placeCells(parts, columns.length, goesOn);
  mergeInto(row, gatherCells(parts, places, columns.length), no);
  row.guessed = true;
}

function settled(
  printed: readonly string[],
  columns: readonly Column[],
  no: number,
  suit: Suits,
): RawRow {
  const cells = settleRow(printed, columns, suit);
  return { heading: null, cells, lines: [no], guessed: isGuess(printed, cells) };
}

/** The fit of words in the column of numbers. */
const never = -8;

/** Three pieces or more with a time of their own, after a row that has its time: another row. */
export function startsAnother(
  row: Pick<RawRow, 'cells'>,
  parts: readonly string[],
  columns: readonly Column[],
): boolean {
  const time = row.cells[columns.findIndex(({ field }) => field === 'time')] ?? '';
  return time !== '' && parts.length >= 3 && parts.some(isTime) && parts.some(isUnit);
}
