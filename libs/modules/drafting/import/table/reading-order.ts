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

const kept = 8;

/** A reading so far behind the best one never wins. */
const hopeless = 14;

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
  for (const fragment of fragments)
    readings = readFurther(readings, fragment, columns, suit, lined);
  return traced(readings[0]);
}

interface Candidate {
  readonly from: Reading;
  readonly place: Place;
  readonly score: number;
}

function readFurther(
  readings: readonly Reading[],
  fragment: Fragment,
  columns: readonly Column[],
  suit: Suits,
  lined: boolean,
): Reading[] {
  const fits = columns.map((_, column) => suit(fragment.text, column));
  let best = -Infinity;
  let candidates: Candidate[] = [];
  for (const from of readings)
    for (let column = 0; column < columns.length; column++)
      for (const newRow of [false, true]) {
        const place = { column, newRow };
        const gained = stepScore(from, fragment, place, columns, fits[column] ?? 0, lined);
        const score = from.score + gained;
        if (score < best - hopeless || score === -Infinity) continue;
        best = Math.max(best, score);
        candidates.push({ from, place, score });
      }
  candidates = candidates.filter(({ score }) => score >= best - hopeless);
  return likeliest(candidates, fragment, columns);
}

function readOn(
  { from, place, score }: Candidate,
  { text }: Fragment,
  columns: readonly Column[],
): Reading {
  const { column, newRow } = place;
  const cells = from.cells.map((cell, at) =>
    newRow && !spanning.has(columns[at]?.field ?? 'other') ? '' : cell,
  );
  const fresh = cells[column] === '' || opensSpan(from, text, column, columns);
  cells[column] = fresh ? text : `${cells[column] ?? ''} ${text}`;
  return { score, cells, column, place, before: from };
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

/** The best readings that differ in what comes next: in their row's cells and last column. */
function likeliest(
  candidates: Candidate[],
  fragment: Fragment,
  columns: readonly Column[],
): Reading[] {
  const seen = new Set<string>();
  const best: Reading[] = [];
  for (const candidate of candidates.sort((a, b) => b.score - a.score)) {
    const reading = readOn(candidate, fragment, columns);
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
