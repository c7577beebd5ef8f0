import { words, type Cursor } from '../words/cursor.js';
import type { Stretch } from './model.js';
import { readNumber, readOrdinal } from './number.js';
import { readMonthOfQuarter } from './quarter-month.js';
import { readYearNumber, withYear } from './year.js';

/** `tháng 3`, `tháng mười hai/2026`, `T3/2026`, `3/2026`, `tháng cuối quý II`. */
export const readMonth = (c: Cursor): Stretch | undefined =>
  c.attempt(readNamedMonth) ?? c.attempt(readBareMonth) ?? c.attempt(readMonthOfQuarter);

function readNamedMonth(c: Cursor): Stretch | undefined {
  const at = c.at;
  c.take(all);
  const name = c.take(month);
  if (name === undefined) return undefined;
  c.takeMark('.');
  const isOther = c.isWord('thứ') || (c.isWord('năm') && c.peek(1)?.number !== undefined);
  const value = isOther ? undefined : readOrdinal(c);
  if (value === undefined || value < 1 || value > 12) return undefined;
  const stretch = withYear(c, { unit: 'month', first: value, last: value, at });
  // `T3` alone may as well be Tuesday.
  return name === 't' && !stretch.year ? undefined : stretch;
}

/** `3/2026`, `12-2026`. */
function readBareMonth(c: Cursor): Stretch | undefined {
  const at = c.at;
  const value = c.takeNumber()?.number ?? 0;
  if (value < 1 || value > 12 || !c.takeMark('/', '-', '.')) return undefined;
  const year = readYearNumber(c, false);
  return year && { unit: 'month', first: value, last: value, year, at, end: c.at };
}

/** `6 tháng`, `06 tháng đầu năm 2026`, `9 tháng/2026`, `6 tháng cuối năm`. */
export function readMonthsOfYear(c: Cursor): Stretch | undefined {
  const at = c.at;
  const count = readNumber(c) ?? 0;
  if (count < 2 || count > 12 || !c.take(month)) return undefined;
  const side = c.take(sides);
  const isWhole = side !== undefined || [6, 9, 12].includes(count);
  if (!isWhole) return undefined;
  const months = side === 'cuối' ? { first: 13 - count, last: 12 } : { first: 1, last: count };
  const stretch = withYear(c, { unit: 'months', ...months, at });
  if (!stretch.year) c.take(ofYear);
  return { ...stretch, end: c.at };
}

const all = words('các', 'trong các', 'cả');
const month = words('tháng', 't');
const sides = words('đầu', 'cuối');
const ofYear = words('năm', 'của năm');
