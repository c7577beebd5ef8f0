import type { Column } from './columns.js';
import { suits } from './cell-kinds.js';

/** How well a text suits a column, by its words and by what the table's clean rows hold there. */
export type Suits = (text: string, column: number) => number;

/** Learns from the clean rows what each column holds: words that recur, texts that bring their number. */
export function learnColumns(
  columns: readonly Column[],
  cleanRows: readonly (readonly string[])[],
): Suits {
  const held = columns.map((_, index) =>
    cleanRows.map((row) => row[index] ?? '').filter((cell) => cell.length > 2),
  );
  const seen = held.map((cells) => new Set(cells));
  const numbered = held.map((cells) => cells.filter(bringsNumber).length > cells.length / 3);
  return (text, column) =>
    suits(text, columns[column]?.field ?? 'other') +
    (seen[column]?.has(text) === true ? 3 : 0) +
    (numbered[column] === true && bringsNumber(text) ? 2 : 0);
}

/** Whether at least two clean rows hold just this text in a column. */
export function recurringCells(
  cleanRows: readonly (readonly string[])[],
): (text: string, column: number) => boolean {
  const counts = new Map<string, number>();
  for (const row of cleanRows)
    row.forEach((cell, column) => {
      const key = `${column} ${cell}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    });
  return (text, column) => text !== '' && (counts.get(`${column} ${text}`) ?? 0) > 1;
}

const bringsNumber = (text: string): boolean => /^\d+\.\d+[.)]?\s/.test(text);

/**
 * Places the cells of a row that has fewer (or more) of them than the table has columns.
 * Order is kept; an empty cell takes a column; too many cells share one.
 * Returns the column of each cell.
 */
export function placeCells(cells: readonly string[], width: number, suit: Suits): number[] {
  const sharing = cells.length > width;
  const best: { score: number; from: number }[][] = [];
  cells.forEach((cell, index) => {
    best.push(
      Array.from({ length: width }, (_, column) => {
        let score = index === 0 ? 0 : -Infinity;
        let from = -1;
        for (let before = 0; index > 0 && before < (sharing ? column + 1 : column); before++) {
          const candidate =
            (best[index - 1]?.[before]?.score ?? -Infinity) - (before === column ? 1 : 0);
          if (candidate > score) [score, from] = [candidate, before];
        }
        return { score: score + suit(cell, column) + (column === index ? 0.4 : 0), from };
      }),
    );
  });
  return trace(best, width);
}

/** Total of a placement, to compare two ways of cutting the same row. */
export const scoreOf = (cells: readonly string[], places: readonly number[], suit: Suits): number =>
  cells.reduce((sum, cell, index) => sum + suit(cell, places[index] ?? 0), 0);

function trace(
  best: readonly (readonly { score: number; from: number }[])[],
  width: number,
): number[] {
  const places: number[] = [];
  let column = 0;
  for (let at = 1; at < width; at++)
    if ((best.at(-1)?.[at]?.score ?? -Infinity) > (best.at(-1)?.[column]?.score ?? -Infinity))
      column = at;
  for (let index = best.length - 1; index >= 0; index--) {
    places.unshift(Math.max(0, column));
    column = best[index]?.[column]?.from ?? 0;
  }
  return places;
}
