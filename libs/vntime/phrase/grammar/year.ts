import { words, type Cursor } from '../words/cursor.js';
import type { Stretch, Year } from './model.js';

/** `/2026`, `năm 2026`, `-2026`, `của năm trước liền kề`, `năm sau`; a bare `/26` after a slash. */
export const readYear = (c: Cursor): Year | undefined =>
  c.attempt(() => readMarkedYear(c)) ?? c.attempt(() => readNamedYear(c));

/** A stretch that has just been read, with the year behind it if one stands there. */
export function withYear(c: Cursor, stretch: Omit<Stretch, 'year' | 'end'>): Stretch {
  const year =
    readYear(c) ?? (stretch.unit === 'month' ? c.attempt(readYearBehindComma) : undefined);
  return { ...stretch, ...(year && { year }), end: c.at };
}

/** `Tháng 3, năm 2026`; behind a quarter it may be a period of its own. */
function readYearBehindComma(c: Cursor): Year | undefined {
  return c.takeMark(',') && c.take(ofYear) ? readYearNumber(c, false) : undefined;
}

function readMarkedYear(c: Cursor): Year | undefined {
  const mark = c.takeMark('/', '.', '-');
  if (mark === undefined) return undefined;
  c.take(ofYear);
  return readYearNumber(c, mark === '/');
}

/** `năm 2026`, `của năm 2026`, `năm trước`, `năm nay`, `(2026)`. */
export function readNamedYear(c: Cursor): Year | undefined {
  return (
    c.attempt(() => {
      c.take(of);
      if (c.takeMark('(')) {
        c.take(words('năm'));
        const year = readYearNumber(c, false);
        return c.takeMark(')') ? year : undefined;
      }
      if (!c.take(words('năm'))) return undefined;
      c.takeMark('/', '.');
      return readYearNumber(c, false);
    }) ??
    c.attempt(() => {
      c.take(of);
      const named = c.take(namedYears);
      if (named === undefined) return undefined;
      // `báo cáo năm trước ngày 15/12`: the year, before the 15th.
      if (named === 'năm trước' && (c.isWord('ngày') || c.peek()?.number !== undefined))
        return undefined;
      c.take(beside);
      return { offset: offsets[named] ?? 0 };
    }) ??
    c.attempt(() => (c.isMark('-') ? undefined : readYearNumber(c, false)))
  );
}

/** A year of four digits; of two only where a slash stands before it. */
export function readYearNumber(c: Cursor, mayBeShort: boolean): Year | undefined {
  const token = c.takeNumber();
  if (token?.number === undefined) return undefined;
  if (/^(?:19|20|21)\d\d$/.test(token.text)) return { is: token.number };
  return mayBeShort && /^[2-4]\d$/.test(token.text) ? { is: 2000 + token.number } : undefined;
}

const of = words('của', 'trong', 'thuộc');
const ofYear = words('năm');
const beside = words('liền kề', 'kế', 'tiếp', 'tiếp theo', 'này');

const offsets: Readonly<Record<string, number>> = {
  'năm trước': -1,
  'năm sau': 1,
  'năm tới': 1,
  'năm kế tiếp': 1,
  'năm tiếp theo': 1,
  'năm nay': 0,
  'năm này': 0,
  'năm kế hoạch': 0,
  'năm báo cáo': 0,
  'kỳ báo cáo': 0,
  'năm trước kỳ báo cáo': -1,
  'năm trước năm báo cáo': -1,
  'năm trước năm kế hoạch': -1,
};
const namedYears = words(...Object.keys(offsets));
