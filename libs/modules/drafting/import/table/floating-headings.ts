import type { Line } from '../lines.js';
import { columnsOf, type Column } from './columns.js';
import { learnColumns, placeCells, scoreOf } from './place-cells.js';

const enoughLines = 30;
const mostWays = 80;

/**
 * Puts headings that stood on lines of their own among those of the `TT` line: both keep their
 * order, and the fullest lines of the table say which way of mixing them is right.
 */
export function placeFloating(
  fixed: readonly string[],
  floating: readonly string[],
  content: readonly Line[],
): Column[] {
  const [counter = '', ...rest] = fixed;
  const rows = content
    .map(({ cells }) => cells.filter((cell) => cell !== ''))
    .filter(({ length }) => length > 2 && length <= fixed.length + floating.length)
    .sort((a, b) => b.length - a.length)
    .slice(0, enoughLines);
  const ways = mixes(rest, floating)
    .slice(0, mostWays)
    .map((headings) => columnsOf([counter, ...headings]))
    .map((columns) => ({ columns, fit: fitOf(rows, columns) }));
  return ways.reduce((best, way) => (way.fit > best.fit ? way : best)).columns;
}

function fitOf(rows: readonly (readonly string[])[], columns: readonly Column[]): number {
  const suit = learnColumns(columns, []);
  return rows.reduce(
    (sum, cells) => sum + scoreOf(cells, placeCells(cells, columns.length, suit), suit),
    0,
  );
}

/** Every way to mix two lists that keeps the order of each. */
function mixes(a: readonly string[], b: readonly string[]): string[][] {
  const [headA, ...restA] = a;
  const [headB, ...restB] = b;
  if (headA === undefined || headB === undefined) return [[...a, ...b]];
  return [
    ...mixes(restA, b).map((rest) => [headA, ...rest]),
    ...mixes(a, restB).map((rest) => [headB, ...rest]),
  ];
}
