import { words, type Cursor } from '../words/cursor.js';
import { dayBefore, readHour, readWeekday } from './day-prefix.js';
import type { Frequency, Year } from './model.js';
import { readNumber } from './number.js';
import { readNamedYear } from './year.js';

/** How often: `hằng tháng`, `mỗi 3 tháng/lần`, `02 lần/năm`, `định kỳ quý`, `thứ Sáu hằng tuần`. */
export function readFrequency(c: Cursor, previous?: Frequency): Frequency | undefined {
  const at = c.at;
  const read =
    c.attempt(readOnwards) ??
    c.attempt(readWeekly) ??
    c.attempt(readTimesPer) ??
    c.attempt(readPerTimes) ??
    c.attempt(readEvery) ??
    c.attempt(() => readPeriodic(c, previous));
  return read && { ...read, is: 'frequency', words: c.slice(at, c.at) };
}

/** `năm 2026 và các năm tiếp theo`: every year from that one on. */
function readOnwards(c: Cursor): Rhythm | undefined {
  c.take(words('trong', 'cả'));
  const since = c.isWord('năm') ? readNamedYear(c) : undefined;
  if (!since || !c.take(words('và')) || !c.take(yearsBehind)) return undefined;
  return { unit: 'months', step: 12, since };
}

/** `quý` or `tháng` without a number, as in `tháng, quý, năm`. */
export function readBareUnit(c: Cursor): Frequency | undefined {
  const at = c.at;
  if (c.isWord('năm') || c.peek()?.number !== undefined) return undefined;
  const unit = readUnit(c);
  if (!unit || 'days' in unit || !isPhrase(c)) return undefined;
  const rhythm = rhythmOf(unit, 1);
  return rhythm && { ...rhythm, is: 'frequency', words: c.slice(at, c.at) };
}

type Rhythm =
  | { readonly unit: 'day' }
  | { readonly unit: 'week'; readonly weekday?: string; readonly every?: number }
  | { readonly unit: 'months'; readonly step: number; readonly times?: 2; readonly since?: Year };

/** `thứ Sáu hằng tuần`, `hằng tuần vào thứ Sáu`. */
function readWeekly(c: Cursor): Rhythm | undefined {
  c.take(filler);
  if (c.take(weekly)) {
    c.takeMark(',', '(');
    c.take(words('vào', 'vào ngày'));
    const weekday = c.attempt(readWeekday);
    if (!weekday) return undefined;
    c.takeMark(')');
    return { unit: 'week', weekday };
  }
  const isBefore = c.take(words('trước', 'xong trước')) !== undefined;
  c.take(words('vào', 'chậm nhất', 'chậm nhất vào', 'chậm nhất là'));
  const hasHour = c.attempt(readHour) !== undefined;
  const weekday = readWeekday(c);
  const others = readOtherWeekdays(c);
  if (!weekday || !c.take(weekly)) return undefined;
  if (others.length > 0)
    return isBefore ? undefined : { unit: 'week', weekday: [weekday, ...others].join() };
  return { unit: 'week', weekday: isBefore && !hasHour ? dayBefore(weekday) : weekday };
}

/** `Thứ Hai, thứ Năm hằng tuần`; the comma behind a weekday is read with it. */
function readOtherWeekdays(c: Cursor): readonly string[] {
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

/** `02 lần/năm`, `mỗi quý một lần`, `một năm hai lần`, `ít nhất 01 lần/quý`. */
function readTimesPer(c: Cursor): Rhythm | undefined {
  c.take(filler);
  c.take(atLeast);
  const times = readNumber(c);
  if (times === undefined || !c.take(occasions)) return undefined;
  const link = c.takeMark('/') ?? c.take(words('mỗi', 'trong', 'trong một', 'một', 'trong mỗi'));
  if (link === undefined && c.peek()?.number === undefined) return undefined;
  return rhythmOf(readUnit(c), times);
}

/** `3 tháng/lần`, `mỗi 3 tháng/1 lần`, `cứ 6 tháng một lần`, `mỗi quý một lần`. */
function readPerTimes(c: Cursor): Rhythm | undefined {
  c.take(filler);
  c.take(each);
  const unit = readUnit(c);
  c.takeMark('/', ',');
  c.take(atLeast);
  const times = readNumber(c) ?? 1;
  if (!c.take(occasions)) return undefined;
  return rhythmOf(unit, times);
}

/** `hằng tháng`, `mỗi quý`, `hằng 6 tháng`, `theo từng quý`. */
function readEvery(c: Cursor): Rhythm | undefined {
  c.take(filler);
  c.take(by);
  const opener = c.take(each);
  if (opener === undefined) return undefined;
  const unit = readUnit(c);
  // `các tháng 3, 6` are named months.
  return opener.endsWith('các') && !isPhrase(c) ? undefined : rhythmOf(unit, 1);
}

/** `định kỳ quý`, `theo quý`; behind another frequency also `quý`, `6 tháng`, `năm`. */
function readPeriodic(c: Cursor, previous: Frequency | undefined): Rhythm | undefined {
  const isMarked = c.take(filler) ?? c.take(by);
  if (isMarked === undefined && !previous) return undefined;
  if (previous) c.take(words('cả'));
  const unit = readUnit(c);
  if (!isPhrase(c)) return undefined;
  // `quý, 6 tháng, 9 tháng, năm`: nine months end with a quarter.
  if (unit && 'months' in unit && unit.months === 9 && previous) return previous;
  return rhythmOf(unit, 1);
}

/** No number or part follows that would make the unit a named one. */
const isPhrase = (c: Cursor): boolean => {
  const next = c.peek();
  if (next?.number !== undefined || next?.roman !== undefined) return false;
  return !['đầu', 'cuối', 'giữa', 'này', 'trước', 'sau', 'học', 'thứ', 'mười'].some((one) =>
    c.isWord(one),
  );
};

type Length = { readonly days: number } | { readonly months: number };

function readUnit(c: Cursor): Length | undefined {
  const alone = c.take(units);
  const count = alone === undefined ? readNumber(c) : 1;
  const unit = alone ?? c.take(units);
  const length = unit === undefined ? undefined : lengths[unit];
  if (!length || count === undefined) return undefined;
  if ('days' in length) return { days: length.days * count };
  return { months: length.months * count };
}

/** Months must divide the year, else nobody knows its phase; weeks by twos begin with the year. */
function rhythmOf(length: Length | undefined, times: number): Rhythm | undefined {
  if (!length) return undefined;
  if ('days' in length) {
    if (times !== 1) return undefined;
    if (length.days === 1) return { unit: 'day' };
    if (length.days === 7) return { unit: 'week' };
    return length.days === 14 ? { unit: 'week', every: 2 } : undefined;
  }
  const { months } = length;
  if (months === 1 && times === 2) return { unit: 'months', step: 1, times };
  const step = months / times;
  return Number.isInteger(step) && 12 % step === 0 ? { unit: 'months', step } : undefined;
}

const lengths: Readonly<Record<string, Length>> = {
  ngày: { days: 1 },
  tuần: { days: 7 },
  tháng: { months: 1 },
  quý: { months: 3 },
  'nửa năm': { months: 6 },
  năm: { months: 12 },
};
const yearsBehind = words(
  ...['các năm tiếp theo', 'những năm tiếp theo', 'các năm sau', 'những năm sau'],
  ...['các năm kế tiếp', 'các năm tiếp', 'những năm tiếp'],
);
const occasions = words('lần', 'kỳ', 'đợt', 'cuộc', 'lượt', 'buổi', 'bài', 'tin', 'tin bài');
const units = words(...Object.keys(lengths));
const each = words(
  'hằng',
  'mỗi',
  'từng',
  'cứ',
  'cứ mỗi',
  'vào mỗi',
  'vào hằng',
  'trong mỗi',
  'các',
  'tất cả các',
);
const by = words('theo', 'theo định kỳ');
const filler = words('định kỳ', 'theo định kỳ', 'báo cáo định kỳ', 'thực hiện định kỳ');
const atLeast = words('ít nhất', 'tối thiểu', 'ít nhất là', 'tối đa', 'không quá');
const weekly = words(
  'đầu tuần',
  'cuối tuần',
  'hằng tuần',
  'mỗi tuần',
  'của tuần',
  'của mỗi tuần',
  'từng tuần',
);
