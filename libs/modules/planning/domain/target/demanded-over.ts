import { exact, times, written } from '#kernel';
import type { Measure } from '../measure.js';

interface Window {
  readonly from: string;
  readonly to: string;
}

/** What a count that is asked for again and again comes to over these days: twice a quarter is eight a year. */
export function demandedOver(measure: Measure, window: Window): Measure {
  const { kind, value, per } = measure;
  if (kind !== 'count' || per === undefined) return measure;
  const rounds = Math.max(1, Math.round(monthsIn(window) / monthsOf[per]));
  return { ...measure, value: written(times(exact(value), exact(String(rounds))), 0) };
}

const monthsOf = { month: 1, quarter: 3, halfYear: 6, year: 12 } as const;

const dayMs = 86_400_000;
const daysOfMonth = 365.25 / 12;

/** Both ends count. A year of reporting ends some days before the year does, so nobody counts to the day. */
const monthsIn = ({ from, to }: Window): number =>
  ((Date.parse(to) - Date.parse(from)) / dayMs + 1) / daysOfMonth;
