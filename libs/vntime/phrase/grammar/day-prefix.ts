import { words, type Cursor } from '../words/cursor.js';
import { readNumber } from './number.js';

/** `thứ Sáu`, `Thứ 6,`, `Chủ nhật`: RFC 5545 weekday. */
export function readWeekday(c: Cursor): string | undefined {
  if (c.take(words('chủ nhật'))) {
    c.takeMark(',');
    return 'SU';
  }
  if (!c.take(words('thứ', 'ngày thứ', 'các ngày thứ'))) return undefined;
  const number = readNumber(c) ?? 0;
  c.takeMark(',');
  return number > 7 ? undefined : weekdays[number - 2];
}

/** `chiều`, `17 giờ`, `17h00`, `16 giờ 30 phút`, `17:00`, `từ 07h30 đến 11h30`. */
export function readHour(c: Cursor): true | undefined {
  if (c.isWord('lúc') && c.peek(1)?.number !== undefined) c.advance();
  return c.attempt(readHours) ?? (c.take(timesOfDay) ? true : readClock(c));
}

function readHours(c: Cursor): true | undefined {
  c.take(words('từ'));
  if (!readClock(c) || !(c.takeMark('-') ?? c.take(words('đến')))) return undefined;
  return readClock(c);
}

function readClock(c: Cursor): true | undefined {
  const hour = c.takeNumber()?.number;
  if (hour === undefined || hour > 24) return undefined;
  const mark = c.take(words('giờ', 'h', 'g')) ?? c.takeMark(':');
  if (mark === undefined) return undefined;
  const minutes = c.attempt(() =>
    // `17h 30/6`: a day.
    /^\d\d$/.test(c.peek()?.text ?? '') && !c.isMark('/', 1) ? c.takeNumber() : undefined,
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

/** Those behind the first up to the last: `TU,WE` from `MO` to `WE`; none runs past Sunday. */
export const weekdaysBetween = (first: string, last: string): readonly string[] | undefined => {
  const [start, end] = [weekdays.indexOf(first), weekdays.indexOf(last)];
  return start < end ? weekdays.slice(start + 1, end + 1) : undefined;
};

const timesOfDay = words(
  ...['sáng', 'trưa', 'chiều', 'tối', 'đầu giờ sáng', 'đầu giờ chiều', 'cuối giờ chiều'],
  ...[
    'cuối ngày',
    'buổi sáng',
    'buổi chiều',
    'giờ hành chính',
    'hết giờ hành chính',
    'trong giờ hành chính',
  ],
  ...[
    'khi hết giờ làm việc',
    'khi hết giờ hành chính',
    'hết giờ làm việc',
    'cuối giờ làm việc',
    'trong giờ làm việc',
    'hết buổi sáng',
  ],
);
const weekdays: readonly string[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
