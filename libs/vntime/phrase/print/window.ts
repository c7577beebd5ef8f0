import { roman, twoDigits } from '#kernel';
import { dayAfter } from '../../working-calendar.js';
import { lastDayOf } from '../calendar/span-of.js';
import type { IsoDay, Window } from '../schedule.js';

/** Windows as one list: `Quý II, IV/2026`, `Tháng 3/2026 và chậm nhất ngày 15/12/2026`. */
export function printWindows(windows: readonly Window[]): string {
  return quartersOfOneYear(windows) ?? joined(windows.map(printWindow));
}

/** A window by its name where it has one, else by its ends. */
export function printWindow({ from, due }: Window): string {
  if (from === undefined) return `chậm nhất ngày ${printDay(due)}`;
  return nameOf(from, due) ?? `từ ngày ${printDay(from)} đến ngày ${printDay(due)}`;
}

/** `05/3/2026`, `30/01/2026`: days below ten and the first two months have a zero (NĐ 30/2020 PL I). */
export function printDay(day: IsoDay): string {
  const { year, month, date } = partsOf(day);
  return `${printDayOfYear(month, date)}/${year}`;
}

export const printDayOfYear = (month: number, date: number): string =>
  `${twoDigits(date)}/${month < 3 ? twoDigits(month) : month}`;

export const printMonth = (month: number): string => (month < 3 ? twoDigits(month) : String(month));

function nameOf(from: IsoDay, due: IsoDay): string | undefined {
  const start = partsOf(from);
  const end = partsOf(due);
  const areMonths = start.date === 1 && partsOf(dayAfter(due)).date === 1;
  if (start.year !== end.year) return areMonths ? nameOfYears(start, end) : undefined;
  if (!areMonths) return start.month === end.month ? nameOfPart(start, end) : undefined;
  const { year } = start;
  if (start.month === end.month) return `tháng ${printMonth(start.month)}/${year}`;
  if (start.month === 1 && end.month === 12) return `năm ${year}`;
  if (end.month - start.month === 2 && end.month % 3 === 0)
    return `quý ${roman(end.month / 3)}/${year}`;
  if (start.month === 1 && end.month % 3 === 0) return `${end.month} tháng đầu năm ${year}`;
  if (start.month === 7 && end.month === 12) return `6 tháng cuối năm ${year}`;
  return `từ tháng ${printMonth(start.month)} đến tháng ${printMonth(end.month)}/${year}`;
}

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

function nameOfYears(start: Parts, end: Parts): string | undefined {
  if (start.month === 1 && end.month === 12) return `giai đoạn ${start.year} - ${end.year}`;
  const isSchoolYear = start.month === 9 && end.month === 5 && end.year === start.year + 1;
  return isSchoolYear ? `năm học ${start.year} - ${end.year}` : undefined;
}

function nameOfPart(start: Parts, end: Parts): string | undefined {
  const last = lastDayOf(start.year, start.month);
  const part = [
    { name: 'đầu', from: 1, to: 10 },
    { name: 'giữa', from: 11, to: 20 },
    { name: 'cuối', from: 21, to: last },
    { name: 'nửa đầu', from: 1, to: 15 },
    { name: 'nửa cuối', from: 16, to: last },
  ].find(({ from, to }) => from === start.date && to === end.date);
  return part && `${part.name} tháng ${printMonth(start.month)}/${start.year}`;
}

function quartersOfOneYear(windows: readonly Window[]): string | undefined {
  const names = windows.map(({ from, due }) =>
    from === undefined ? '' : (nameOf(from, due) ?? ''),
  );
  const quarters = names.map((name) => /^quý ([IV]+)\/(\d{4})$/.exec(name));
  const year = quarters[0]?.[2];
  if (year === undefined || windows.length < 2 || !quarters.every((one) => one?.[2] === year))
    return undefined;
  return `quý ${quarters.map((one) => one?.[1]).join(', ')}/${year}`;
}

const joined = (phrases: readonly string[]): string =>
  [phrases.slice(0, -1).join(', '), phrases.at(-1) ?? ''].filter(Boolean).join(' và ');

const partsOf = (day: IsoDay): Parts => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return { year, month, date };
};
