import type { Cut, Edge, Frequency, Stretch } from '../grammar/model.js';
import { daysOf } from './span-of.js';

/** A day that comes every year; -1 is the last of its month, and so is one beyond its length. */
export interface YearDay {
  readonly month: number;
  readonly day: number;
}

/** A bare frequency is due at the end of each of its calendar months, quarters, years. */
export const daysOfFrequency = ({
  step,
  times,
}: Extract<Frequency, { unit: 'months' }>): readonly YearDay[] =>
  monthsEvery(step).flatMap((month) =>
    times === 2
      ? [
          { month, day: 15 },
          { month, day: -1 },
        ]
      : [{ month, day: -1 }],
  );

/** The due days of a time that comes with a frequency; undefined when it does not fit the frequency. */
export function daysOfAnchor(edge: Edge, step: number): readonly YearDay[] | undefined {
  const { stretch, how } = edge;
  if (stretch.vague || (how === 'before' && stretch.isTail)) return undefined;
  if (!fits(stretch, step) || (edge.from?.first !== undefined && !fits(edge.from, step)))
    return undefined;
  const days = monthsOf(stretch).map((month) => {
    const first = (stretch.first ?? 1) + month - 1;
    const last = (stretch.last ?? 1) + month - 1;
    return how === 'before' ? dayBefore(first, stretch) : lastDay(last, stretch);
  });
  return days.every((one) => one !== undefined) ? days : undefined;
}

function fits(stretch: Stretch, step: number): boolean {
  const { unit, each, year, until, first, weekday, lunarYear } = stretch;
  if (until || weekday || lunarYear || (year && 'is' in year) || unit === 'schoolYear')
    return false;
  if (step === 1) return first === undefined && (each === undefined || each === 'month');
  if (step === 3) return each === 'quarter';
  return step === 12 && !each && first !== undefined && unit !== 'year';
}

/** Offsets to the months a stretch counts from its own beginning. */
const monthsOf = ({ each, first }: Stretch): readonly number[] => {
  if (each === 'quarter') return [1, 4, 7, 10];
  return first === undefined ? monthsEvery(1) : [1];
};

/** 29 February comes in leap years only, which no plan means by `hằng năm`: not understood. */
function lastDay(month: number, { cut, first }: Stretch): YearDay | undefined {
  if (first === undefined && cut && 'day' in cut) return { month, day: cut.day };
  const length = lengthOf(month);
  const to = daysOf(cut, length)?.to;
  if (to === undefined) return undefined;
  const isEnd = to === length && !(cut && isFixed(cut));
  return { month, day: isEnd ? -1 : to };
}

/** Ends on the same day of any month; of February the 28th is not always the last. */
const isFixed = (cut: Cut): boolean =>
  ('day' in cut && cut.day > 0) || ('week' in cut && cut.week < 5) || 'firstDays' in cut;

function dayBefore(month: number, { cut }: Stretch): YearDay | undefined {
  if (cut && 'day' in cut && cut.day < 0) return { month, day: cut.day - 1 };
  const from = cut && 'lastDays' in cut ? undefined : daysOf(cut, 31)?.from;
  if (from === undefined) return undefined;
  return from > 1 ? { month, day: from - 1 } : { month: month === 1 ? 12 : month - 1, day: -1 };
}

const lengthOf = (month: number): number => new Date(Date.UTC(2025, month, 0)).getUTCDate();

const monthsEvery = (step: number): readonly number[] =>
  Array.from({ length: 12 / step }, (_, i) => (i + 1) * step);
