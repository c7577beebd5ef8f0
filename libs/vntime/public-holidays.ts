import { solarDayOf, type LunarDay } from './lunar-calendar.js';
import { dayAfter, weekdayOf } from './working-calendar.js';

/** A holiday that comes every year, with the days off around it (Bộ luật Lao động 45/2019/QH14 Đ112). */
export interface HolidayRule {
  readonly name: string;
  readonly on: { readonly solar: LunarDay } | { readonly lunar: LunarDay };
  /** Days off before and after the day itself. */
  readonly before: number;
  readonly after: number;
}

export interface NamedDay {
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly name: string;
}

/**
 * The days off that the rules give in a year, in order. One that falls on a Saturday or Sunday is
 * made good on the next day that is worked (Đ111.3), which is added.
 */
export function expectedHolidays(rules: readonly HolidayRule[], year: number): readonly NamedDay[] {
  const off = rules.flatMap((rule) => daysOff(rule, year));
  const taken = new Set(off.map(({ day }) => day));
  const instead = off
    .filter(({ day }) => isWeekend(day))
    .map(({ day, name }) => {
      let free = day;
      while (isWeekend(free) || taken.has(free)) free = dayAfter(free);
      taken.add(free);
      return { day: free, name: `Nghỉ bù ${name}` };
    });
  return [...off, ...instead].sort((a, b) => a.day.localeCompare(b.day));
}

function daysOff({ name, on, before, after }: HolidayRule, year: number): NamedDay[] {
  const day = 'lunar' in on ? solarDayOf(year, on.lunar) : written(year, on.solar);
  return Array.from({ length: before + 1 + after }, (_, i) => ({
    day: dayAfter(day, i - before),
    name,
  }));
}

const written = (year: number, { month, day }: LunarDay): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

const isWeekend = (day: string): boolean => weekdayOf(day) > 4;
