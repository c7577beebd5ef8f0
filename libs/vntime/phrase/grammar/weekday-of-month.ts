import { words, type Cursor } from '../words/cursor.js';
import { readHour, readWeekday } from './day-prefix.js';
import type { Frequency, Stretch } from './model.js';
import { readMonth } from './month.js';
import { readOrdinal } from './number.js';

type WeekdayOfMonth = Extract<Frequency, { unit: 'weekdayOfMonth' }>;

/**
 * `thứ Năm tuần thứ 3 hằng tháng`, `thứ Sáu cuối cùng của quý`. The third week is days 15 to 21, so
 * its Thursday is the third one; a fifth does not come every month.
 */
export function readWeekdayOfMonth(c: Cursor): Omit<WeekdayOfMonth, 'is' | 'words'> | undefined {
  c.take(words('vào', 'chậm nhất', 'chậm nhất vào', 'định kỳ', 'định kỳ vào'));
  const isBefore = c.take(words('trước')) !== undefined;
  const hasHour = c.attempt(readHour) !== undefined;
  const weekday = c.attempt(readWeekday);
  const position = weekday === undefined ? undefined : readPosition(c);
  if (!weekday || position === undefined || (isBefore && !hasHour)) return undefined;
  c.take(of);
  c.take(every);
  const within = c.take(words('tháng')) ? 'month' : c.take(words('quý')) ? 'quarter' : undefined;
  const isNamed = c.peek()?.number !== undefined || c.peek()?.roman !== undefined;
  return within && !isNamed ? { unit: 'weekdayOfMonth', weekday, position, within } : undefined;
}

/** `thứ Sáu cuối cùng của tháng 8/2026`: a day. */
export function readWeekdayOfNamedMonth(c: Cursor): Stretch | undefined {
  const at = c.at;
  const weekday = readWeekday(c);
  const position = weekday === undefined ? undefined : readPosition(c);
  if (!weekday || position === undefined) return undefined;
  c.take(of);
  const month = readMonth(c);
  if (!month || month.cut || month.each) return undefined;
  return { ...month, unit: 'day', cut: { weekday, position }, at, end: c.at };
}

function readPosition(c: Cursor): number | undefined {
  const isWeek = c.take(words('tuần', 'của tuần', 'trong tuần')) !== undefined;
  if (c.take(words('cuối', 'cuối cùng'))) return -1;
  if (c.take(words('đầu', 'đầu tiên'))) return 1;
  if (!isWeek && !c.isWord('thứ')) return undefined;
  const position = readOrdinal(c) ?? 0;
  return position >= 1 && position <= 4 ? position : undefined;
}

const of = words('của', 'trong');
const every = words('mỗi', 'hằng', 'từng', 'các');
