import { words, type Cursor } from '../words/cursor.js';
import type { Token } from '../words/tokens.js';
import type { Stretch } from './model.js';
import { readNumber, readOrdinal } from './number.js';
import { readMonthOfQuarter } from './quarter-month.js';
import { ofNamedYear, readYearNumber, withYear } from './year.js';

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
  const isSure = name !== 't' || stretch.year !== undefined || isAmongMonths(c, at);
  return isSure ? stretch : undefined;
}

/** `T3, T6, T9`, `T4,5,6/2026`: one of them has a year, or a number that no weekday has. */
function isAmongMonths({ tokens }: Cursor, at: number): boolean {
  const isMember = ({ text, number }: Token): boolean =>
    number !== undefined || /^(?:[tT]|[,;.&+/-]|và|đến)$/.test(text);
  const before = tokens.slice(0, at).findLastIndex((one) => !isMember(one)) + 1;
  const length = tokens.slice(before).findIndex((one) => !isMember(one));
  const list = length < 0 ? tokens.slice(before) : tokens.slice(before, before + length);
  const isMonthly = list.every(({ text, number = 1 }, i) => {
    const isYear = number > 1900;
    return text === '/' ? (list[i + 1]?.number ?? 0) > 1900 : isYear || number <= 12;
  });
  return isMonthly && list.some(({ number = 2 }) => number < 2 || number > 7);
}

/** `tháng đầu năm 2026`, `tháng cuối năm`. */
export function readOuterMonth(c: Cursor): Stretch | undefined {
  const at = c.at;
  const side = c.take(words('tháng')) && c.take(sides);
  if (side === undefined || !c.isWord('năm')) return undefined;
  const first = side === 'đầu' ? 1 : 12;
  return ofNamedYear(c, { unit: 'month', first, last: first, at });
}

/** `3/2026`, `12-2026`. */
function readBareMonth(c: Cursor): Stretch | undefined {
  const at = c.at;
  const value = c.takeNumber()?.number ?? 0;
  if (value < 1 || value > 12 || !c.takeMark('/', '-', '.')) return undefined;
  const year = readYearNumber(c, false);
  return year && { unit: 'month', first: value, last: value, year, at, end: c.at };
}

/** `6 tháng`, `06 tháng đầu năm 2026`, `9 tháng/2026`, `6 tháng cuối năm`, `hai quý đầu năm`. */
export function readMonthsOfYear(c: Cursor): Stretch | undefined {
  const at = c.at;
  const units = readNumber(c) ?? 0;
  const isQuarters = c.take(words('quý')) !== undefined;
  const count = isQuarters ? units * 3 : units;
  if (units < 2 || count > 12 || !(isQuarters || c.take(month))) return undefined;
  const side = c.take(sides);
  const isWhole = side !== undefined || (!isQuarters && [6, 9, 12].includes(count));
  if (!isWhole) return undefined;
  const months = side === 'cuối' ? { first: 13 - count, last: 12 } : { first: 1, last: count };
  return ofNamedYear(c, { unit: 'months', ...months, at });
}

const all = words('các', 'trong các', 'cả');
const month = words('tháng', 't', 'th', 'thg');
const sides = words('đầu', 'cuối');
