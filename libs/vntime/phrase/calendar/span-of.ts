import { twoDigits } from '#kernel';
import type { Cut, Stretch } from '../grammar/model.js';
import type { IsoDay } from '../schedule.js';
import { lunarNewYear } from '../../lunar-calendar.js';
import { dayAfter, weekdayOf } from '../../working-calendar.js';

export interface Span {
  readonly from: IsoDay;
  readonly due: IsoDay;
}

/** First and last day of a stretch in its year; undefined when that year has no such day. */
export function spanOf(stretch: Stretch, year: number, lastYear = year): Span | undefined {
  const { first, last, cut, weekday, lunarYear, weekOfYear } = stretch;
  if (lunarYear) return lunarNewYearIn(year, lunarYear.inCycle);
  if (weekOfYear !== undefined) return isoWeekIn(year, weekOfYear);
  if (first === undefined || last === undefined || stretch.each) return undefined;
  const length = lastDayOf(year, first);
  const days =
    cut && 'weekday' in cut
      ? weekdayIn(cut, weekdayOf(dayIn(year, first, 1)), length)
      : daysOf(cut, length);
  if (!days) return undefined;
  const span = {
    from: dayIn(year, first, days.from),
    due: cut ? dayIn(year, first, days.to) : dayIn(lastYear, last, lastDayOf(lastYear, last)),
  };
  return weekday && weekdays[weekdayOf(span.due)] !== weekday ? undefined : span;
}

/** In 1984 a cycle of sixty years began, with Giáp Tý. */
function lunarNewYearIn(year: number, inCycle = (year - 1984) % 60): Span | undefined {
  const day = lunarNewYear(year);
  return (year - 1984) % 60 === inCycle ? { from: day, due: day } : undefined;
}

/** 4 January is always in the first week (ISO 8601 §2.2.10); a year without a 53rd has no such week. */
function isoWeekIn(year: number, week: number): Span | undefined {
  const first = dayAfter(`${year}-01-04`, -weekdayOf(`${year}-01-04`));
  const from = dayAfter(first, (week - 1) * 7);
  return dayAfter(from, 3).startsWith(String(year)) ? { from, due: dayAfter(from, 6) } : undefined;
}

/** The day of the month on which a weekday comes for the n-th or the last time. */
function weekdayIn(
  { weekday, position }: Extract<Cut, { weekday: string }>,
  firstDay: number,
  length: number,
): { readonly from: number; readonly to: number } {
  const first = 1 + ((weekdays.indexOf(weekday) - firstDay + 7) % 7);
  const last = first + Math.floor((length - first) / 7) * 7;
  const day = position < 0 ? last : first + (position - 1) * 7;
  return { from: day, to: day };
}

/** Days a cut takes of a month that has `length`; undefined when it has no such day. */
export function daysOf(
  cut: Cut | undefined,
  length: number,
): { readonly from: number; readonly to: number } | undefined {
  if (!cut) return { from: 1, to: length };
  if ('day' in cut) {
    const day = cut.day < 0 ? length : cut.day;
    return day <= length ? { from: day, to: day } : undefined;
  }
  if ('third' in cut)
    return { from: cut.third * 10 - 9, to: cut.third === 3 ? length : cut.third * 10 };
  if ('weekday' in cut) return undefined;
  if ('half' in cut) return cut.half === 1 ? { from: 1, to: 15 } : { from: 16, to: length };
  if ('firstDays' in cut) return { from: 1, to: cut.firstDays };
  if ('lastDays' in cut) return { from: length - cut.lastDays + 1, to: length };
  const from = cut.week * 7 - 6;
  return from <= length ? { from, to: Math.min(cut.week * 7, length) } : undefined;
}

/** Months beyond the twelfth are those of the year after. */
export const lastDayOf = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

const dayIn = (year: number, month: number, day: number): IsoDay =>
  `${month > 12 ? year + 1 : year}-${twoDigits(((month - 1) % 12) + 1)}-${twoDigits(day)}`;

const weekdays: readonly string[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
