import type { Column } from './columns.js';
import { opensSpan, spanning, type Fragment, type Place, type Reading } from './reading.js';
import { stepScore } from './step-score.js';
import type { Suits } from './place-cells.js';

const kept = 8;

/** A reading so far behind the best one never wins. */
const hopeless = 14;

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
