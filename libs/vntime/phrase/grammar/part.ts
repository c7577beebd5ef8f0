import { words, type Cursor, type Words } from '../words/cursor.js';
import type { Cut, Stretch } from './model.js';
import { readMonth } from './month.js';
import { readNumber, readOrdinal } from './number.js';
import { readQuarter } from './quarter.js';
import { readNamedYear } from './year.js';

/** A part of a month, a quarter or a year: `đầu tháng 3`, `nửa cuối năm`, `tuần 1 tháng 3`. */
export function readPart(c: Cursor): Stretch | undefined {
  const at = c.at;
  const part =
    c.attempt(readWeek) ??
    c.attempt(readDays) ??
    c.attempt(() => oneOf(c, tenDays)) ??
    c.attempt(() => oneOf(c, halves)) ??
    c.attempt(() => oneOf(c, thirds));
  if (!part) return undefined;
  const end = c.at;
  c.take(of);
  const whole = c.attempt(readWhole);
  // `tuần 3, tuần 4 tháng 5`: the month stands behind the last of them.
  if (!whole && 'week' in part && isListed(c, end)) return { unit: 'month', cut: part, at, end };
  const cut = whole && cutOf(whole, part);
  const isVague = whole && whole.unit !== 'month' && 'third' in part && part.third < 3;
  const vague = isVague ? (part.third === 1 ? 'end' : 'whole') : undefined;
  const isTail = 'lastDays' in part || ('third' in part && part.third === 3);
  return cut && { ...cut, ...(isTail && { isTail }), ...(vague && { vague }), at, end: c.at };
}

function isListed(c: Cursor, end: number): boolean {
  c.at = end;
  return [',', ';', '-', '&', ')'].some((mark) => c.isMark(mark)) || c.isWord('và');
}

function readWeek(c: Cursor): Cut | undefined {
  if (!c.take(words('tuần'))) return undefined;
  if (c.take(words('cuối', 'cuối cùng'))) return { lastDays: 7 };
  if (c.take(words('đầu', 'đầu tiên'))) return { week: 1 };
  const week = readOrdinal(c) ?? 0;
  return week >= 1 && week <= 5 ? { week } : undefined;
}

/** `15 ngày đầu`, `10 ngày cuối`. */
function readDays(c: Cursor): Cut | undefined {
  const count = readNumber(c) ?? 0;
  if (count < 1 || count > 28 || !c.take(words('ngày'))) return undefined;
  if (c.take(words('cuối'))) return { lastDays: count };
  return c.take(words('đầu', 'đầu tiên')) ? { firstDays: count } : undefined;
}

function oneOf(c: Cursor, cuts: { readonly words: Words; readonly of: Names }): Cut | undefined {
  const named = c.take(cuts.words);
  return named === undefined ? undefined : cuts.of[named];
}

function readWhole(c: Cursor): Stretch | undefined {
  const named = c.attempt(readMonth) ?? c.attempt(readQuarter);
  if (named) return named;
  const at = c.at;
  const year = c.attempt(() => (c.isWord('năm') || c.isWord('của') ? readNamedYear(c) : undefined));
  const isYear = year !== undefined || c.take(words('năm')) !== undefined;
  if (isYear) {
    if (c.isWord('học')) return undefined;
    return { unit: 'year', first: 1, last: 12, ...(year && { year }), at, end: c.at };
  }
  c.take(every);
  if (c.take(words('tháng'))) return { unit: 'month', each: 'month', at, end: c.at };
  if (c.take(words('quý')))
    return { unit: 'quarter', first: 1, last: 3, each: 'quarter', at, end: c.at };
  return undefined;
}

/** The part as a stretch: days of a month, months of a quarter or a year. */
function cutOf(whole: Stretch, cut: Cut): Stretch | undefined {
  const { unit, first = 1, last = 12 } = whole;
  if (whole.cut) return undefined;
  if (unit === 'month') return { ...whole, cut };
  // `tuần đầu của quý`, `10 ngày cuối năm`: days of its first or last month.
  const isFirst = 'firstDays' in cut || ('week' in cut && cut.week === 1);
  if (isFirst) return { ...whole, unit: 'month', last: first, cut };
  if ('lastDays' in cut) return { ...whole, unit: 'month', first: last, cut };
  if (unit === 'quarter' && 'third' in cut) {
    const month = first + cut.third - 1;
    return { ...whole, unit: 'month', first: month, last: month };
  }
  if (unit !== 'year') return undefined;
  if ('half' in cut) return { ...whole, unit: 'months', ...halfYears[cut.half] };
  return 'third' in cut ? { ...whole, unit: 'months', ...partsOfYear[cut.third] } : undefined;
}

const halfYears = { 1: { first: 1, last: 6 }, 2: { first: 7, last: 12 } } as const;

/** The beginning and the end of a year are its outer quarters, its middle the months about 30 June. */
const partsOfYear = {
  1: { first: 1, last: 3 },
  2: { first: 6, last: 7 },
  3: { first: 10, last: 12 },
} as const;

type Names = Readonly<Record<string, Cut>>;
const named = (of: Names) => ({ words: words(...Object.keys(of)), of });

const thirds = named({ đầu: { third: 1 }, giữa: { third: 2 }, cuối: { third: 3 } });
const tenDays = named({
  'thượng tuần': { third: 1 },
  'trung tuần': { third: 2 },
  'hạ tuần': { third: 3 },
});
const halves = named({
  'nửa đầu': { half: 1 },
  'nửa cuối': { half: 2 },
  'nửa sau': { half: 2 },
  'nửa tháng đầu': { half: 1 },
  'nửa tháng cuối': { half: 2 },
});
const of = words('của', 'trong');
const every = words('mỗi', 'hằng', 'từng', 'các');
