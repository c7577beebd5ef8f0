import type { Column, Field } from './columns.js';
import { stepScore } from './step-score.js';
import type { Suits } from './place-cells.js';

export interface Fragment {
  readonly text: string;
  readonly no: number;
  /** Whether it is the first of its line. */
  readonly opensLine: boolean;
}

export interface Place {
  readonly column: number;
  readonly newRow: boolean;
}

/** One reading of the fragments so far. */
export interface Reading {
  readonly score: number;
  /** The row's cells; those that span rows keep their text from row to row. */
  readonly cells: readonly string[];
  readonly column: number;
  readonly place: Place | null;
  readonly before: Reading | null;
}

const kept = 24;

export const spanning: ReadonlySet<Field> = new Set(['group', 'objective', 'parent']);

/**
 * The column of every fragment of a table that lost its tabs, and where rows begin: the best of
 * the likeliest readings, kept side by side (beam search). Takes time in proportion to the text.
 */
export function placeInReadingOrder(
  fragments: readonly Fragment[],
  columns: readonly Column[],
  suit: Suits,
): Place[] {
  const start: Reading = {
    score: 0,
    cells: columns.map(() => ''),
    column: -1,
    place: null,
    before: null,
  };
  const lined = fragments.filter(({ opensLine }) => !opensLine).length > fragments.length * 0.4;
  let readings = [start];
  for (const fragment of fragments) {
    const suits = columns.map((_, column) => suit(fragment.text, column));
    const next: Reading[] = [];
    for (const reading of readings)
      for (const [column, fits] of suits.entries())
        for (const newRow of [false, true]) {
          const gained = stepScore(reading, fragment, { column, newRow }, columns, fits, lined);
          if (gained > -Infinity)
            next.push({
              ...readOn(reading, fragment, column, newRow, columns),
              score: reading.score + gained,
            });
        }
    readings = likeliest(next);
  }
  return traced(readings[0]);
}

function readOn(
  reading: Reading,
  { text }: Fragment,
  column: number,
  newRow: boolean,
  columns: readonly Column[],
): Reading {
  const cells = reading.cells.map((cell, at) =>
    newRow && !spanning.has(columns[at]?.field ?? 'other') ? '' : cell,
  );
  const fresh = opensSpan(reading, text, column, columns);
  cells[column] = fresh || cells[column] === '' ? text : `${cells[column] ?? ''} ${text}`;
  return { score: 0, cells, column, place: { column, newRow }, before: reading };
}

/** A capital in a column that spans rows begins another text, unless its own line before goes on. */
export const opensSpan = (
  reading: Reading,
  text: string,
  column: number,
  columns: readonly Column[],
): boolean =>
  column !== reading.column &&
  spanning.has(columns[column]?.field ?? 'other') &&
  /^[^\p{Ll}]/u.test(text);

/** The best readings that differ in what comes next: their row's filled cells and last column. */
function likeliest(readings: readonly Reading[]): Reading[] {
  const seen = new Set<string>();
  const best: Reading[] = [];
  for (const reading of [...readings].sort((a, b) => b.score - a.score)) {
    const key = `${reading.column}|${reading.cells.join('\t')}`;
    if (seen.has(key)) continue;
    seen.add(key);
    best.push(reading);
    if (best.length === kept) break;
  }
  return best;
}

function traced(last: Reading | undefined): Place[] {
  const places: Place[] = [];
  for (let reading = last ?? null; reading?.place; reading = reading.before)
    places.push(reading.place);
  return places.reverse();
}
