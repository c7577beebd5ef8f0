import type { IsoDay } from '../schedule.js';
import type { YearDay } from './due-days.js';

/**
 * RFC 5545 §3.3.10 rule that fires on these days of every year, with no phase of its own, so that any
 * start day gives the same days; undefined when no single rule says them.
 */
export function ruleOf(days: readonly YearDay[], until?: IsoDay): string | undefined {
  const wanted = years.map((year) => keys(days.map((one) => resolved(one, year))));
  const found = candidates(days).find((rule) =>
    years.every((year, i) => fired(rule, year) === wanted[i]),
  );
  return found && written(found) + untilPart(until);
}

/** `FREQ=WEEKLY;BYDAY=SU`: a week is due on its last day. */
export const weeklyRule = (weekday = 'SU', every = 1, until?: IsoDay): string =>
  `FREQ=WEEKLY;${every > 1 ? `INTERVAL=${every};` : ''}BYDAY=${weekday}${untilPart(until)}`;

/** `FREQ=MONTHLY;BYDAY=3TH`; in a quarter it stands in the first month or, counted from its end, the last. */
export const weekdayRule = (
  weekday: string,
  position: number,
  within: 'month' | 'quarter',
  until?: IsoDay,
): string => {
  const months = position < 0 ? '3,6,9,12' : '1,4,7,10';
  const each = within === 'month' ? 'FREQ=MONTHLY' : `FREQ=YEARLY;BYMONTH=${months}`;
  return `${each};BYDAY=${position}${weekday}${untilPart(until)}`;
};

export const dailyRule = (until?: IsoDay): string => `FREQ=DAILY${untilPart(until)}`;

interface Rule {
  /** Undefined: every month, positions count within it. */
  readonly months?: readonly number[];
  readonly days: readonly number[];
  readonly positions?: readonly number[];
}

/** From plain to clever: every month, the last that a short month has, months × days, some of those. */
function candidates(given: readonly YearDay[]): readonly Rule[] {
  const months = ascending(given.map(({ month }) => month));
  const days = ascending(given.map(({ day }) => day));
  const last = days.at(-1) ?? 0;
  const lastDays = Array.from({ length: Math.max(last - 27, 1) }, (_, i) => 28 + i);
  const early = days.filter((day) => day > 0 && day < 28);
  const all = firedDays({ months, days }, years[0]);
  const wanted = new Set(given.map((one) => resolved(one, years[0])));
  const positions = all.flatMap((day, i) => (wanted.has(day) ? [i + 1] : []));
  return [
    { days },
    { days: [-1] },
    { days: lastDays, positions: [-1] },
    { days: [...early, ...lastDays], positions: [...early.map((_, i) => i + 1), -1] },
    { months, days },
    { months, days: [-1] },
    { months, days, positions },
  ];
}

function fired(rule: Rule, year: number): string {
  if (rule.months) return keys(firedDays(rule, year));
  const monthly = everyMonth.flatMap((month) => firedDays({ ...rule, months: [month] }, year));
  return keys(monthly);
}

/** Days as month × 100 + day; a day that a month lacks does not fire. */
function firedDays({ months = [], days, positions }: Rule, year: number): number[] {
  const all = months.flatMap((month) =>
    days
      .map((day) => (day < 0 ? lengthOf(month, year) + day + 1 : day))
      .filter((day) => day <= lengthOf(month, year))
      .map((day) => month * 100 + day),
  );
  const sorted = ascending(all);
  return positions
    ? sorted.filter((_, i) => positions.includes(i + 1) || positions.includes(i - sorted.length))
    : sorted;
}

const resolved = ({ month, day }: YearDay, year: number): number => {
  const length = lengthOf(month, year);
  return month * 100 + (day < 0 ? length + day + 1 : Math.min(day, length));
};

function written({ months, days, positions }: Rule): string {
  return [
    months ? `FREQ=YEARLY;BYMONTH=${months.join(',')}` : 'FREQ=MONTHLY',
    `BYMONTHDAY=${days.join(',')}`,
    ...(positions ? [`BYSETPOS=${positions.join(',')}`] : []),
  ].join(';');
}

const untilPart = (until: IsoDay | undefined): string =>
  until === undefined ? '' : `;UNTIL=${until.replaceAll('-', '')}`;

const ascending = (values: readonly number[]): number[] =>
  [...new Set(values)].sort((a, b) => a - b);
const keys = (values: readonly number[]): string => ascending(values).join(' ');
const lengthOf = (month: number, year: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

const everyMonth = Array.from({ length: 12 }, (_, i) => i + 1);
/** A common year and a leap year. */
const years = [2025, 2024] as const;
