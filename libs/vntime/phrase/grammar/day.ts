import { words, type Cursor } from '../words/cursor.js';
import { readHour, readWeekday } from './day-prefix.js';
import type { Stretch } from './model.js';
import { readMonth, readOuterMonth } from './month.js';
import { readNumber } from './number.js';
import { readQuarter } from './quarter.js';
import { readYearNumber, withYear } from './year.js';
import { readYears } from './years.js';

type Bare = Omit<Stretch, 'at' | 'end'>;

/** `ngày 30/01/2026`, `17 giờ ngày 15/3`, `30 tháng 01 năm 2026`, `ngày 20 tháng cuối quý`. */
export function readDay(c: Cursor): Stretch | undefined {
  const at = c.at;
  const early = c.attempt(readHour);
  const weekday = c.attempt(readWeekday);
  const hasHour = early ?? c.attempt(readHour);
  const isNamed = c.take(dayWords) !== undefined;
  if (weekday && !isNamed && c.peek()?.number === undefined) return undefined;
  const day =
    c.attempt(readIsoDay) ??
    c.attempt(() => readNumericDay(c, isNamed)) ??
    c.attempt(() => readDayOfMonth(c, isNamed)) ??
    (isNamed
      ? (c.attempt(readEdgeDay) ?? c.attempt(readDayAlone))
      : (c.attempt(readFirstOfRange) ?? c.attempt(readFirstOfList)));
  if (!day) return undefined;
  const named = weekday ?? c.attempt(readWeekdayBehind);
  return { ...day, ...(hasHour && { hasHour }), ...(named && { weekday: named }), at, end: c.at };
}

/** `ngày 20/3/2026 (thứ Sáu)`. */
function readWeekdayBehind(c: Cursor): string | undefined {
  const weekday = c.takeMark('(') && readWeekday(c);
  return weekday && c.takeMark(')') ? weekday : undefined;
}

function readIsoDay(c: Cursor): Bare | undefined {
  const year = readYearNumber(c, false);
  if (!year || !c.takeMark('-', '/')) return undefined;
  const month = c.takeNumber()?.number;
  if (!c.takeMark('-', '/')) return undefined;
  return dayOf(c.takeNumber()?.number, month, year);
}

/** `30/01/2026`, `30-01-2026`, `30.01.2026`, `05/3`; `20-3` and `20.3` only behind `ngày`. */
function readNumericDay(c: Cursor, isNamed: boolean): Bare | undefined {
  const day = c.takeNumber()?.number;
  const mark = c.takeMark('/', '-', '.');
  const month = c.takeNumber()?.number;
  if (day === undefined || mark === undefined || month === undefined) return undefined;
  // `5-7/2026` may be May to July.
  const mayBeMonths = mark === '-' && c.isMark('/') && !isNamed && day < month && month <= 12;
  if (mayBeMonths) return undefined;
  const year = c.attempt(() => {
    const second = c.takeMark('/', '-', '.');
    return second === undefined ? undefined : readYearNumber(c, second === '/');
  });
  if (year) return dayOf(day, month, year);
  // `05-10` may be days from 5 to 10; `20-3` cannot.
  const isDay = isNamed || (mark === '.' && isBehindLimiter(c));
  if (mark !== '/' && (!isDay || day <= month || c.isMark('/'))) return undefined;
  // `24/7`: the 24th of July, or at all hours?
  if (day === 24 && month === 7 && !isNamed && c.at === 3 && c.isAtEnd) return undefined;
  const stretch = dayOf(day, month);
  return stretch && withYear(c, { ...stretch, at: 0 });
}

/** `trước 20.3`: no other number stands behind such a word. */
const isBehindLimiter = (c: Cursor): boolean =>
  limiters.some((word) => c.isWord(word, -4)) && c.isMark('.', -2);
const limiters = ['trước', 'nhất', 'đến', 'hết', 'tới'];

/** `15 tháng 3 năm 2026`, `ngày 20 của tháng cuối quý`, `ngày 05 tháng sau`. */
function readDayOfMonth(c: Cursor, isNamed: boolean): Bare | undefined {
  const day = readNumber(c);
  if (day === undefined || day < 1 || day > 31) return undefined;
  c.take(of);
  const namesMonths = c.isWord('các');
  const isMonth = namesMonths || c.isWord('tháng');
  const month = isMonth
    ? (c.attempt(readMonth) ?? (isNamed ? c.attempt(readOuterMonth) : undefined))
    : undefined;
  if (month && (!isDayOf(day, month) || (!namesMonths && isBeforeMonth(c)))) return undefined;
  if (month) return { ...month, unit: 'day', cut: { day }, ...(namesMonths && { namesMonths }) };
  return c.take(isNamed ? eachMonth : everyMonth)
    ? { unit: 'day', cut: { day }, each: 'month' }
    : undefined;
}

/** `ngày 14 tháng 6, | tháng 11`: the same day of another month, or the whole of it? */
const isBeforeMonth = (c: Cursor): boolean =>
  (c.isMark(',') || c.isWord('và')) && c.isWord('tháng', 1) && c.peek(2)?.number !== undefined;

/** `ngày cuối cùng của quý II`, `ngày cuối tháng`. */
function readEdgeDay(c: Cursor): Bare | undefined {
  const side = c.take(edges);
  if (side === undefined) return undefined;
  c.take(of);
  const cut = { day: side.startsWith('cuối') ? -1 : 1 };
  const within = c.attempt(readMonth) ?? c.attempt(readQuarter) ?? c.attempt(readYears);
  if (within) {
    const month = cut.day < 0 ? within.last : within.first;
    if (within.unit === 'schoolYear' || within.until || month === undefined) return undefined;
    return { ...within, unit: 'day', first: month, last: month, cut };
  }
  c.take(every);
  if (c.take(words('tháng'))) return { unit: 'day', cut, each: 'month' };
  if (!c.take(words('quý'))) return undefined;
  const month = cut.day < 0 ? 3 : 1;
  return { unit: 'day', first: month, last: month, cut, each: 'quarter' };
}

/** `ngày 15`: its month stands elsewhere, or it comes in every one. */
function readDayAlone(c: Cursor): Bare | undefined {
  const day = c.takeNumber()?.number;
  return day !== undefined && day >= 1 && day <= 31 ? { unit: 'day', cut: { day } } : undefined;
}

/** `15` of `15 và 30/6/2026`. */
function readFirstOfList(c: Cursor): Bare | undefined {
  const day = readDayAlone(c);
  const isList = c.isMark(',') || c.isWord('và');
  const month = c.isMark('/', 2) ? (c.peek(3)?.number ?? 13) : 13;
  return day && isList && (c.peek(1)?.number ?? 32) <= 31 && month <= 12 ? day : undefined;
}

/** `01` of `01-15/3/2026`. */
function readFirstOfRange(c: Cursor): Bare | undefined {
  const day = readDayAlone(c);
  const isRange = c.isMark('-') && c.peek(1)?.number !== undefined && c.isMark('/', 2);
  const hasMonth = (c.peek(3)?.number ?? 13) <= 12;
  return day && isRange && hasMonth && (c.peek(1)?.number ?? 0) <= 31 ? day : undefined;
}

function dayOf(
  day: number | undefined,
  month: number | undefined,
  year?: Stretch['year'],
): Bare | undefined {
  if (day === undefined || month === undefined || day < 1 || month < 1 || month > 12)
    return undefined;
  const stretch = { unit: 'day', first: month, last: month, cut: { day } } as const;
  return isDayOf(day, stretch) ? { ...stretch, ...(year && { year }) } : undefined;
}

/** 29 February is decided with the year. */
export const isDayOf = (
  day: number,
  { first = 1, each }: Pick<Stretch, 'first' | 'each'>,
): boolean => day <= (each ? 30 : new Date(Date.UTC(2024, first, 0)).getUTCDate());

const dayWords = words('ngày', 'mùng', 'ngày mùng', 'các ngày', 'những ngày', 'cả ngày');
const of = words('của', 'trong');
const every = words('mỗi', 'hằng', 'từng');
const edges = words('cuối', 'cuối cùng', 'đầu', 'đầu tiên');
const everyMonth = words('mỗi tháng', 'hằng tháng', 'từng tháng');
const eachMonth = words(
  ...[
    'tháng sau',
    'tháng tiếp theo',
    'tháng kế tiếp',
    'tháng liền kề',
    'tháng sau liền kề',
    'tháng',
  ],
  ...['mỗi tháng', 'hằng tháng', 'từng tháng', 'các tháng'],
);
