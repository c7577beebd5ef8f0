import { moonAge, sunLongitude } from './sun-and-moon.js';
import { dayAfter } from './working-calendar.js';

/** A day of the Vietnamese lunar calendar; of a doubled month the first is meant. */
export interface LunarDay {
  readonly month: number;
  readonly day: number;
}

/**
 * The civil day (`YYYY-MM-DD`) of a day in the lunar year that begins in `year`.
 *
 * The rules of the calendar (Quyết định 121/CP of 08/8/1967: meridian 105° East, UTC+7): a month
 * begins on the day of the new moon; month 11 has the winter solstice; where thirteen months lie
 * between two of them, the first without a major solar term doubles the one before it.
 */
export function solarDayOf(year: number, { month, day }: LunarDay): string {
  const months = monthsFromEleventh(month >= 11 ? year + 1 : year);
  const first = months.find((one) => one.month === month && !one.isDoubled);
  if (!first) throw new RangeError(`There is no lunar month ${month}.`);
  return dayAfter(first.begins, day - 1);
}

/** Mùng một Tết: the first day of the lunar year that begins in `year`. */
export const lunarNewYear = (year: number): string => solarDayOf(year, { month: 1, day: 1 });

interface LunarMonth {
  readonly month: number;
  readonly isDoubled: boolean;
  readonly begins: string;
}

/** The months from the eleventh of the year before to the tenth of this one. */
function monthsFromEleventh(year: number): readonly LunarMonth[] {
  const begins = [eleventhOf(year - 1)];
  for (const end = eleventhOf(year); last(begins) < end;) begins.push(newMoonAfter(last(begins)));
  const doubled = begins.length === 14 ? firstWithoutTerm(begins) : -1;
  return begins.slice(0, -1).map((day, i) => ({
    month: ((10 + i - (doubled >= 0 && i >= doubled ? 1 : 0)) % 12) + 1,
    isDoubled: i === doubled,
    begins: day,
  }));
}

/** The first day of the month in which the sun reaches 270°. */
function eleventhOf(year: number): string {
  let solstice = `${year}-12-19`;
  while (sunLongitude(dayAfter(solstice)) < 270) solstice = dayAfter(solstice);
  return newMoonBy(solstice);
}

const firstWithoutTerm = (begins: readonly string[]): number =>
  begins.findIndex((day, i) => i > 0 && termAt(day) === termAt(begins[i + 1] ?? ''));

/** Twelfth of the ecliptic in which the sun stands when a day begins. */
const termAt = (day: string): number => Math.floor(sunLongitude(day) / 30);

/** The last new moon on or before a day. */
function newMoonBy(day: string): string {
  let found = day;
  while (!hasNewMoon(found)) found = dayAfter(found, -1);
  return found;
}

/** The first new moon after one. */
function newMoonAfter(newMoon: string): string {
  let found = dayAfter(newMoon, 28);
  while (!hasNewMoon(found)) found = dayAfter(found);
  return found;
}

/** Lunations are counted whole: a new moon falls on the day on which the count goes up. */
const hasNewMoon = (day: string): boolean => moonAge(day) !== moonAge(dayAfter(day));

const last = (days: readonly string[]): string => days.at(-1) ?? '';
