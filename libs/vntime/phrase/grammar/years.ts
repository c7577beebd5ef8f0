import { words, type Cursor } from '../words/cursor.js';
import type { Stretch, Year } from './model.js';
import { readNamedYear, readSchoolYears, readYear, readYearNumber } from './year.js';

/** `năm 2026`, `cả năm`, `giai đoạn 2026 - 2030`, `năm học 2026-2027`, `năm trước`, `2026`. */
export const readYears = (c: Cursor): Stretch | undefined =>
  c.attempt(readSchoolYear) ??
  c.attempt(readPhase) ??
  c.attempt(() => {
    const at = c.at;
    if (c.take(words('các', 'trong các')) && !c.isWord('năm')) return undefined;
    const year = readNamedYear(c);
    return year && wholeYear(year, at, c.at);
  }) ??
  c.attempt(readWholeYear);

function readPhase(c: Cursor): Stretch | undefined {
  const at = c.at;
  c.take(phase);
  c.take(words('từ'));
  c.take(words('năm'));
  const year = readYearNumber(c, false);
  if (!year || !(c.takeMark('-') ?? c.take(to))) return undefined;
  c.take(words('năm'));
  const until = readYearNumber(c, false);
  // `12/2026` behind the dash is a month.
  if (!until || !('is' in year) || !('is' in until) || until.is <= year.is) return undefined;
  return { ...wholeYear(year, at, c.at), until };
}

/** The plan's school year when no years are named; the second must follow the first. */
function readSchoolYear(c: Cursor): Stretch | undefined {
  const at = c.at;
  if (!c.take(schoolYear)) return undefined;
  const stretch = { unit: 'schoolYear', first: 9, last: 17, at } as const;
  if (c.peek()?.number === undefined) return { ...stretch, end: c.at };
  const year = readSchoolYears(c);
  return year === undefined ? undefined : { ...stretch, year: { is: year }, end: c.at };
}

function readWholeYear(c: Cursor): Stretch | undefined {
  const at = c.at;
  if (c.take(whole)) {
    const year = readYear(c);
    return wholeYear(year, at, c.at);
  }
  if (c.tokens.length === 1 || !c.take(words('năm')) || c.isMark('/') || c.isWord('trước'))
    return undefined;
  return wholeYear(undefined, at, c.at);
}

const wholeYear = (year: Year | undefined, at: number, end: number): Stretch => ({
  unit: 'year',
  first: 1,
  last: 12,
  ...(year && { year }),
  at,
  end,
});

const schoolYear = words('năm học', 'niên khóa');
const phase = words('giai đoạn', 'nhiệm kỳ', 'các năm', 'trong các năm', 'trong giai đoạn');
const to = words('đến', 'tới', 'đến hết');
const whole = words(
  ...['cả năm', 'suốt năm', 'toàn năm', 'trong cả năm', 'trong suốt năm'],
  ...['xuyên suốt năm', 'xuyên suốt cả năm', 'quanh năm', 'toàn thời gian năm'],
);
