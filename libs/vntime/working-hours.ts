import { vietnamDay } from '#kernel';
import {
  dayAfter,
  instantOf,
  longestRest,
  shiftsOf,
  type WorkingCalendar,
} from './working-calendar.js';

const hourMs = 3_600_000;

/**
 * The instant at which so many working hours after `from` are over; hours outside the shifts do not
 * count. Negative hours go back. Ends at the close of a shift, never at the opening of the next.
 *
 * @throws RangeError when the calendar has no working hours
 */
export function addWorkingHours(from: Date, hours: number, calendar: WorkingCalendar): Date {
  let left = Math.abs(hours) * hourMs;
  const step = hours < 0 ? -1 : 1;
  let day = vietnamDay(from);
  for (let rested = 0; rested <= longestRest; day = dayAfter(day, step)) {
    const stretches = stretchesOf(day, calendar).flatMap(partFrom(from, step));
    for (const { start, end } of step > 0 ? stretches : stretches.toReversed()) {
      if (left <= end - start) return new Date(step > 0 ? start + left : end - left);
      left -= end - start;
    }
    rested = stretches.length > 0 ? 0 : rested + 1;
  }
  throw new RangeError('This calendar has no working hours.');
}

/** Working hours between two instants; negative when `to` is the earlier one. */
export function workingHoursBetween(from: Date, to: Date, calendar: WorkingCalendar): number {
  if (to < from) return -workingHoursBetween(to, from, calendar);
  const last = vietnamDay(to);
  let worked = 0;
  for (let day = vietnamDay(from); day <= last; day = dayAfter(day)) {
    for (const { start, end } of stretchesOf(day, calendar)) {
      worked += Math.max(0, Math.min(end, to.getTime()) - Math.max(start, from.getTime()));
    }
  }
  return worked / hourMs;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

const stretchesOf = (day: string, calendar: WorkingCalendar): Stretch[] =>
  shiftsOf(day, calendar).map(({ from, to }) => ({
    start: instantOf(day, from).getTime(),
    end: instantOf(day, to).getTime(),
  }));

/** What of a stretch lies on the side one walks to. */
const partFrom =
  (from: Date, step: number) =>
  ({ start, end }: Stretch): Stretch[] => {
    const part =
      step > 0
        ? { start: Math.max(start, from.getTime()), end }
        : { start, end: Math.min(end, from.getTime()) };
    return part.start < part.end ? [part] : [];
  };
