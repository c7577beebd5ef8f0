import { words, type Cursor } from '../words/cursor.js';
import { readNumber } from './number.js';

/** `thứ Sáu`, `Thứ 6,`, `Chủ nhật`: RFC 5545 weekday. */
export function readWeekday(c: Cursor): string | undefined {
  if (c.take(words('chủ nhật'))) {
    c.takeMark(',');
    return 'SU';
  }
  if (!c.take(words('thứ', 'ngày thứ'))) return undefined;
  const number = readNumber(c) ?? 0;
  c.takeMark(',');
  return number > 7 ? undefined : weekdays[number - 2];
}

/** `chiều`, `17 giờ`, `17h00`, `16 giờ 30 phút`, `17:00`. */
export function readHour(c: Cursor): true | undefined {
  if (c.take(timesOfDay)) return true;
  const hour = c.takeNumber()?.number;
  if (hour === undefined || hour > 24) return undefined;
  const mark = c.take(words('giờ', 'h', 'g')) ?? c.takeMark(':');
  if (mark === undefined) return undefined;
  const minutes = c.attempt(() =>
    /^\d\d$/.test(c.peek()?.text ?? '') ? c.takeNumber() : undefined,
  );
  if (mark === ':' && !minutes) return undefined;
  c.take(words('phút'));
  c.take(timesOfDay);
  c.takeMark(',');
  return true;
}

/** The RFC 5545 weekday before one. */
export const dayBefore = (weekday: string): string =>
  weekdays[(weekdays.indexOf(weekday) + 6) % 7] ?? weekday;

const timesOfDay = words(
  ...['sáng', 'trưa', 'chiều', 'tối', 'đầu giờ sáng', 'đầu giờ chiều', 'cuối giờ chiều'],
  ...['buổi sáng', 'buổi chiều'],
);
const weekdays: readonly string[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
