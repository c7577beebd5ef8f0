import { texts, words, type Cursor } from '../words/cursor.js';
import type { Stretch, Year } from './model.js';

/** `/2026`, `năm 2026`, `-2026`, `của năm trước liền kề`, `năm sau`; a bare `/26` after a slash. */
export const readYear = (c: Cursor): Year | undefined =>
  c.attempt(() => readMarkedYear(c)) ?? c.attempt(() => readNamedYear(c));

/** A stretch that has just been read, with the year behind it if one stands there. */
export function withYear(c: Cursor, stretch: Omit<Stretch, 'year' | 'end'>): Stretch {
  const year =
    c.attempt(() => readSchoolYearOf(c, stretch)) ??
    readYear(c) ??
    (mayHaveItsYearApart(stretch) ? c.attempt(readYearBehindComma) : undefined);
  return { ...stretch, ...(year && { year }), end: c.at };
}

/** The year behind `đầu năm`, `cuối năm`; a school year is none. */
export function ofNamedYear(
  c: Cursor,
  stretch: Omit<Stretch, 'year' | 'end'>,
): Stretch | undefined {
  const whole = withYear(c, stretch);
  if (!whole.year) c.take(words('năm', 'của năm'));
  return c.isWord('học') ? undefined : { ...whole, end: c.at };
}

/** `Tháng 9 năm học 2026-2027`: months before September are in its second year. */
function readSchoolYearOf(c: Cursor, { first }: Pick<Stretch, 'first'>): Year | undefined {
  c.take(of);
  const years = c.take(words('năm học')) === undefined ? undefined : readSchoolYears(c);
  return years && first !== undefined ? { is: first >= 9 ? years : years + 1 } : undefined;
}

/** The first of `2026-2027`; the second must follow it. */
export function readSchoolYears(c: Cursor): number | undefined {
  const year = readYearNumber(c, false);
  if (!year || !c.takeMark('-', '/')) return undefined;
  const next = readYearNumber(c, false);
  const follows = next && 'is' in next && 'is' in year && next.is === year.is + 1;
  return follows ? year.is : undefined;
}

const mayHaveItsYearApart = ({ unit }: Pick<Stretch, 'unit'>): boolean =>
  unit === 'month' || unit === 'day';

/** `Tháng 3, năm 2026`, `31 tháng 12, 2026`; behind a quarter it may be a period of its own. */
function readYearBehindComma(c: Cursor): Year | undefined {
  if (!c.takeMark(',')) return undefined;
  c.take(ofYear);
  const year = readYearNumber(c, false);
  return c.isMark('-') || c.isMark('/') ? undefined : year;
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
      c.takeText(sorts);
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
      c.take(planned);
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

const sorts = texts('kế hoạch', 'báo cáo', 'tài chính', 'ngân sách', 'công tác', 'tài khóa');
const of = words('của', 'trong', 'thuộc');
const ofYear = words('năm');
const beside = words('liền kề', 'kế', 'tiếp', 'tiếp theo', 'này');

/** `năm trước năm báo cáo`, `năm liền sau năm kế hoạch`. */
const planned = words('năm kế hoạch', 'năm báo cáo', 'kỳ báo cáo');

const offsets: Readonly<Record<string, number>> = {
  'năm trước': -1,
  'năm sau': 1,
  'năm tới': 1,
  'năm kế tiếp': 1,
  'năm tiếp theo': 1,
  'năm liền trước': -1,
  'năm liền sau': 1,
  'năm nay': 0,
  'năm hiện hành': 0,
  'năm thực hiện': 0,
  'năm này': 0,
  'năm kế hoạch': 0,
  'năm báo cáo': 0,
  'kỳ báo cáo': 0,
};
const namedYears = words(...Object.keys(offsets));
