import { words, type Cursor } from '../words/cursor.js';
import { isDayOf } from './day.js';
import type { Stretch } from './model.js';
import { readMonth } from './month.js';
import { readOrdinal } from './number.js';
import { ofQuarter } from './quarter.js';
import { withYear } from './year.js';

/** `II` after `Quý I`, `12` after `tháng 6`, `20` after `ngày 5`: a number in the unit of its list. */
export function readNextOfList(c: Cursor, previous: Stretch): Stretch | undefined {
  const at = c.at;
  const value = readOrdinal(c);
  if (value !== undefined && isOpenWeek(previous)) return readOtherWeek(c, value, at);
  // `Quý I; 2. Báo cáo`: the number of a line.
  const isLine = c.tokens[at]?.number !== undefined && c.isMark('.') && c.peek(1)?.isWord;
  if (value === undefined || isLine || c.isWord('tháng') || c.isWord('ngày') || c.isWord('lần'))
    return undefined;
  // `6 tháng, 1 năm`
  if (previous.unit === 'months' && value === 1 && c.take(words('năm')))
    return withYear(c, { unit: 'year', first: 1, last: 12, at });
  const stretch = inUnitOf(previous, value);
  if (!stretch) return undefined;
  if (stretch.unit === 'day' && !stretch.first && takeEachMonth(c))
    return { ...stretch, each: 'month', at, end: c.at };
  return withYear(c, { ...stretch, at });
}

/** `25 của tháng` behind `ngày 5, 15`. */
const takeEachMonth = (c: Cursor): boolean =>
  c.attempt(() => {
    const each = c.take(words('của tháng', 'trong tháng', 'của mỗi tháng', 'của các tháng'));
    return c.peek()?.number === undefined ? each : undefined;
  }) !== undefined;

/** `4 tháng 5` behind `tuần 3`: the month is that of all of them. */
function readOtherWeek(c: Cursor, week: number, at: number): Stretch | undefined {
  c.take(words('của'));
  const month = c.attempt(readMonth);
  if (week > 5 || month?.each || month?.cut) return undefined;
  return { unit: 'month', ...month, cut: { week }, at, end: c.at };
}

/** Numbers behind it are weeks, or months of its day, whatever else they could be. */
export const expectsItsOwn = (previous: Stretch): boolean =>
  previous.namesMonths === true || isOpenWeek(previous);

const isOpenWeek = ({ first, each, cut }: Stretch): boolean =>
  cut !== undefined && 'week' in cut && first === undefined && !each;

function inUnitOf(
  { unit, cut, each, namesMonths }: Stretch,
  value: number,
): Pick<Stretch, 'unit' | 'first' | 'last' | 'cut'> | undefined {
  if (each) return undefined;
  if (namesMonths && cut && 'day' in cut) {
    const month = { unit, first: value, last: value, cut, namesMonths };
    return value >= 1 && value <= 12 && isDayOf(cut.day, month) ? month : undefined;
  }
  if (unit === 'quarter' && value >= 1 && value <= 4) return ofQuarter(value);
  const isPartOfMonth = cut && ('third' in cut || 'half' in cut);
  if (unit === 'month' && (!cut || isPartOfMonth) && value >= 1 && value <= 12)
    return { unit, first: value, last: value, ...(cut && { cut }) };
  if (unit === 'day' && cut && 'day' in cut && value >= 1 && value <= 31)
    return { unit, cut: { day: value } };
  return undefined;
}
