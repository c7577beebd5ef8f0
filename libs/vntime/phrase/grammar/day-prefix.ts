import { words, type Cursor } from '../words/cursor.js';
import { readNumber } from './number.js';

/** `thứ Sáu`, `Thứ 6,`, `Chủ nhật`: RFC 5545 weekday. */
export function readWeekday(c: Cursor): string | undefined {
  if (c.take(words('chủ nhật'))) {
    c.takeMark(',');
    return 'SU';
  }
  if (!c.take(words('thứ', 'ngày thứ'))) return undefined;
  const weekday = weekdays[(readNumber(c) ?? 0) - 2];
  c.takeMark(',');
  return weekday;
}

/** `17 giờ`, `17h00`, `16 giờ 30 phút`, `17:00`. */
export function readHour(c: Cursor): true | undefined {
  const hour = c.takeNumber()?.number;
  if (hour === undefined || hour > 24) return undefined;
  const mark = c.take(words('giờ', 'h', 'g')) ?? c.takeMark(':');
  if (mark === undefined) return undefined;
  const minutes = c.attempt(() =>
    /^\d\d$/.test(c.peek()?.text ?? '') ? c.takeNumber() : undefined,
  );
  if (mark === ':' && !minutes) return undefined;
  c.take(words('phút'));
  c.takeMark(',');
  return true;
}

const weekdays: readonly string[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
