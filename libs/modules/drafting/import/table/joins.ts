import { isTime, isUnit } from './cell-kinds.js';
import type { Field } from './columns.js';
import { continuity, isUnfinishedUnit } from './continuity.js';
import type { KnowsPair } from './word-pairs.js';

/** How likely a text goes on with the next piece. */
export type Joins = (before: string, after: string) => number;

/** Continuity as the document's own words show it: what stands side by side elsewhere joins again. */
export const joinsOf =
  (knowsPair: KnowsPair): Joins =>
  (before, after) =>
    continuity(before, after) + (before !== '' && knowsPair(before, after) ? 2.5 : 0);

/** The same for a cell of a column: what a time or the name of a unit may go on with. */
export function joinsInColumn(cell: string, piece: string, field: Field, joinsOn: Joins): number {
  const joins = joinsOn(cell, piece);
  if (field === 'time' && isUnit(piece)) return joins - 4;
  if (field === 'time' && isTime(cell) && /^\d/.test(piece)) return joins + 1.5;
  const isNamed = field === 'lead' || field === 'coordinating';
  return isNamed && isUnfinishedUnit(cell) && !isUnit(piece) ? Math.max(3, joins) : joins;
}
