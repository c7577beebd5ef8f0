import type { Line } from '../lines.js';
import { continuity } from './continuity.js';
import { wordPairs } from './word-pairs.js';

/** How likely a text goes on with the next piece. */
export type Joins = (before: string, after: string) => number;

/** Continuity as the table's own words show it: what stands side by side elsewhere joins again. */
export function joinsOf(lines: readonly Line[]): Joins {
  const knowsPair = wordPairs(lines);
  return (before, after) =>
    continuity(before, after) + (before !== '' && knowsPair(before, after) ? 2.5 : 0);
}
