import { words, type Cursor } from '../words/cursor.js';
import { dayBefore, readHour, readWeekday, weekdaysBetween } from './day-prefix.js';
import { readNumber } from './number.js';
import type { Rhythm } from './rhythm.js';
import { filler, takeOccasions } from './times-per.js';

/** `hằng ngày, trước 16h00`, `trước 10h00 hằng ngày`. */
export function readDaily(c: Cursor): Rhythm | undefined {
  const isFirst = c.take(daily) !== undefined;
  if (isFirst) c.takeMark(',', '(');
  c.take(at);
  if (c.attempt(readHour) === undefined) return undefined;
  if (isFirst) c.takeMark(')');
  return isFirst || c.take(daily) ? { unit: 'day' } : undefined;
}

/** `thứ Sáu hằng tuần`, `hằng tuần vào thứ Sáu`, `hằng tuần, trước 14h thứ Sáu`. */
export function readWeekly(c: Cursor): Rhythm | undefined {
  c.take(filler);
  const isFirst = c.take(weekly) !== undefined || c.attempt(takeWeekBefore) !== undefined;
  if (isFirst) c.attempt(readOccasion);
  if (isFirst) c.takeMark(',', '(');
  const isBefore = c.take(words('trước', 'xong trước')) !== undefined;
  c.take(at);
  if (!isBefore) c.take(words('từ'));
  const hasHour = c.attempt(readHour) !== undefined;
  const weekday = c.attempt(readWeekday);
  if (!weekday) return undefined;
  const others = readOtherWeekdays(c, weekday);
  if (!others) return undefined;
  if (isFirst) c.takeMark(')');
  else if (!c.take(weekly)) return undefined;
  if (!hasHour) c.attempt(readHourBehind);
  const isDayBefore = isBefore && !hasHour;
  if (others.length > 0)
    return isDayBefore ? undefined : { unit: 'week', weekday: [weekday, ...others].join() };
  return { unit: 'week', weekday: isDayBefore ? dayBefore(weekday) : weekday };
}

/** `, trước 15h` behind `thứ Sáu hằng tuần`: on that day. */
function readHourBehind(c: Cursor): true | undefined {
  const mark = c.takeMark(',', '(');
  c.take(at);
  if (!readHour(c) || (mark === '(' && !c.takeMark(')'))) return undefined;
  return c.isAtEnd || [',', ';', ')'].some((one) => c.isMark(one)) ? true : undefined;
}

/** `01 buổi`, `một lần` behind `mỗi tuần`. */
const readOccasion = (c: Cursor): true | undefined =>
  readNumber(c) === 1 && takeOccasions(c) ? true : undefined;

/** `báo cáo tuần vào thứ Sáu`; `tuần thứ hai` is another thing. */
function takeWeekBefore(c: Cursor): true | undefined {
  const isWeek = c.take(words('tuần')) !== undefined;
  return isWeek && ['vào', 'trước', 'chậm'].some((word) => c.isWord(word)) ? true : undefined;
}

/** `Thứ Hai, thứ Năm hằng tuần`, `thứ 2 đến thứ 6`; the comma behind a weekday is read with it. */
function readOtherWeekdays(c: Cursor, first: string): readonly string[] | undefined {
  const last = c.attempt(() => (c.takeMark('-') ?? c.take(words('đến'))) && readWeekday(c));
  if (last !== undefined) return weekdaysBetween(first, last);
  const others: string[] = [];
  for (;;) {
    const other = c.attempt(() => {
      c.take(words('và'));
      return readWeekday(c);
    });
    if (other === undefined) return others;
    others.push(other);
  }
}

const at = words(
  ...['vào', 'vào ngày', 'vào lúc', 'chậm nhất', 'chậm nhất vào', 'chậm nhất là', 'trước'],
);
const daily = words('hằng ngày', 'mỗi ngày');
const weekly = words(
  'đầu tuần',
  'cuối tuần',
  'hằng tuần',
  'mỗi tuần',
  'của tuần',
  'của mỗi tuần',
  'từng tuần',
  'các tuần',
);
