import type { Line } from '../lines.js';
import { chooseRows } from './choose-rows.js';
import { columnsOf, type Column } from './columns.js';
import { tableFit } from './table-fit.js';

const enoughLines = 20;
const mostWays = 36;

/**
 * Puts headings that stood on lines of their own among those of the `TT` line: both keep their
 * order, and the table's rows say which way of mixing them is right.
 */
export function placeFloating(
  fixed: readonly string[],
  floating: readonly string[],
  content: readonly Line[],
): Column[] {
  const [counter = '', ...rest] = fixed;
  const sample = content.slice(0, enoughLines);
  const ways = mixes(rest, floating)
    .slice(0, mostWays)
    .map((headings) => columnsOf([counter, ...headings]))
    .map((columns) => ({ columns, fit: tableFit(chooseRows(sample, columns), columns) }));
  return ways.reduce((best, way) => (way.fit > best.fit ? way : best)).columns;
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
