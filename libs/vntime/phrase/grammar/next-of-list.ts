import type { Cursor } from '../words/cursor.js';
import type { Stretch } from './model.js';
import { readOrdinal } from './number.js';
import { ofQuarter } from './quarter.js';
import { withYear } from './year.js';

/** `II` after `Quý I`, `12` after `tháng 6`, `20` after `ngày 5`: a number in the unit of its list. */
export function readNextOfList(c: Cursor, previous: Stretch): Stretch | undefined {
  const at = c.at;
  const value = readOrdinal(c);
  if (value === undefined || c.isWord('tháng') || c.isWord('ngày') || c.isWord('lần'))
    return undefined;
  const stretch = inUnitOf(previous, value);
  if (!stretch) return undefined;
  return withYear(c, { ...stretch, at });
}

function inUnitOf(
  { unit, cut, each }: Stretch,
  value: number,
): Pick<Stretch, 'unit' | 'first' | 'last' | 'cut'> | undefined {
  if (each) return undefined;
  if (unit === 'quarter' && value >= 1 && value <= 4) return ofQuarter(value);
  const isPartOfMonth = cut && ('third' in cut || 'half' in cut);
  if (unit === 'month' && (!cut || isPartOfMonth) && value >= 1 && value <= 12)
    return { unit, first: value, last: value, ...(cut && { cut }) };
  if (unit === 'day' && cut && 'day' in cut && value >= 1 && value <= 31)
    return { unit, cut: { day: value } };
  return undefined;
}
