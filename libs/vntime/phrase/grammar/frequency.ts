import { words, type Cursor } from '../words/cursor.js';
import type { Frequency, Year } from './model.js';
import { readUnit, rhythmOf, type Rhythm } from './rhythm.js';
import { each, filler, readAllQuarters, readPerTimes, readTimesPer } from './times-per.js';
import { readWeekdayOfMonth } from './weekday-of-month.js';
import { readDaily, readWeekly } from './weekly.js';
import { readYearNumber } from './year.js';

/** How often: `hằng tháng`, `mỗi 3 tháng/lần`, `02 lần/năm`, `định kỳ quý`, `thứ Sáu hằng tuần`. */
export function readFrequency(c: Cursor, previous?: Frequency): Frequency | undefined {
  const at = c.at;
  const read =
    c.attempt(readWeekdayOfMonth) ??
    c.attempt(readDaily) ??
    c.attempt(readWeekly) ??
    c.attempt(readAllQuarters) ??
    c.attempt(readTimesPer) ??
    c.attempt(readPerTimes) ??
    c.attempt(readEvery) ??
    c.attempt(() => readPeriodic(c, previous));
  return read && { ...read, is: 'frequency', words: c.slice(at, c.at) };
}

/** `quý` or `tháng` without a number, as in `tháng, quý, năm`. */
export function readBareUnit(c: Cursor): Frequency | undefined {
  const at = c.at;
  const isAlone = c.tokens.length === 1;
  if (isAlone || c.isWord('năm') || c.peek()?.number !== undefined) return undefined;
  const unit = readUnit(c);
  if (!unit || !isPhrase(c) || goesOn(c)) return undefined;
  if ('days' in unit && !(c.isMark(',') || c.isWord('và'))) return undefined;
  const rhythm = rhythmOf(unit, 1);
  return rhythm && { ...rhythm, is: 'frequency', words: c.slice(at, c.at) };
}

/** `tháng hành động`: a word behind it that joins no time makes another thing of it. */
const goesOn = (c: Cursor): boolean =>
  (c.peek()?.isWord ?? false) && !followers.some((one) => c.isWord(one));

const followers = [
  'và',
  'hoặc',
  'hay',
  'trước',
  'vào',
  'chậm',
  'muộn',
  'khi',
  'theo',
  'cùng',
  'đột',
];
/** `hằng tháng`, `mỗi quý`, `hằng 6 tháng`, `theo từng quý`. */
function readEvery(c: Cursor): Rhythm | undefined {
  c.take(filler);
  c.take(by);
  const opener = c.take(each);
  if (opener === undefined) return undefined;
  const unit = readUnit(c);
  // `các ngày từ 05 đến 07/12`, `các tháng 3, 6` are named.
  if (opener.endsWith('các') && c.isWord('ngày', -1) && c.isWord('từ')) return undefined;
  if (opener.endsWith('các') && !isPhrase(c)) return undefined;
  const rhythm = rhythmOf(unit, 1);
  if (rhythm?.unit !== 'months') return rhythm;
  const since = c.attempt(readSince);
  return since ? { ...rhythm, since } : rhythm;
}

/** `, từ năm 2026` behind `hằng năm`; `từ năm 2026 đến năm 2030` says also where it ends. */
function readSince(c: Cursor): Year | undefined {
  c.takeMark(',');
  if (!c.take(from)) return undefined;
  c.take(words('năm'));
  const year = readYearNumber(c, false);
  return c.isAtEnd || [',', ';', ')'].some((mark) => c.isMark(mark)) ? year : undefined;
}

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
  // `báo cáo tháng | trước ngày 20`
  if (c.isWord('trước') && (c.isWord('ngày', 1) || c.peek(1)?.number !== undefined)) return true;
  return !['đầu', 'cuối', 'giữa', 'này', 'trước', 'sau', 'học', 'thứ', 'mười'].some((one) =>
    c.isWord(one),
  );
};

const from = words('từ', 'kể từ', 'bắt đầu từ', 'tính từ');

/** `định kỳ quý`, `theo quý`; behind another frequency also `quý`, `6 tháng`, `năm`. */
const by = words('theo', 'theo định kỳ');
