import { vietnamDay } from '#kernel';
import { addWorkingDays, dayAfter, instantOf, isWorkingDay, type WorkingCalendar } from '#vntime';

/** When the three clocks of a petition ring. */
export interface PetitionTimes {
  readonly remindAt: string;
  readonly dueAt: string;
  readonly escalateAt: string;
}

/** How long a petition may take, in working days, and when people are told before and after. */
export interface TimeLimit {
  readonly workingDays: number;
  readonly remindDaysBefore: number;
  readonly escalateDaysAfter: number;
}

/**
 * Times of a petition received on a day (`YYYY-MM-DD`, which is not counted): the end of the last
 * working day, the morning of the day so many working days before, the morning of one after.
 */
export function timesFrom(day: string, limit: TimeLimit, calendar: WorkingCalendar): PetitionTimes {
  const dueOn = addWorkingDays(day, limit.workingDays, calendar);
  const remindOn = addWorkingDays(
    day,
    Math.max(0, limit.workingDays - limit.remindDaysBefore),
    calendar,
  );
  return {
    remindAt: instantOf(remindOn, '08:00').toISOString(),
    dueAt: instantOf(dueOn, '17:00').toISOString(),
    escalateAt: instantOf(
      addWorkingDays(dueOn, limit.escalateDaysAfter, calendar),
      '08:00',
    ).toISOString(),
  };
}

/** The clock stood still between two instants: as many working days are left as were left then. */
export function timesAfterPause(
  { dueAt }: PetitionTimes,
  pausedAt: Date,
  now: Date,
  limit: TimeLimit,
  calendar: WorkingCalendar,
): PetitionTimes {
  const left = workingDaysBetween(vietnamDay(pausedAt), vietnamDay(new Date(dueAt)), calendar);
  return timesFrom(vietnamDay(now), { ...limit, workingDays: left }, calendar);
}

/** Working days after `from` up to and with `to`; 0 when `to` is not later. */
function workingDaysBetween(from: string, to: string, calendar: WorkingCalendar): number {
  let days = 0;
  for (let at = dayAfter(from); at <= to; at = dayAfter(at)) {
    if (isWorkingDay(at, calendar)) days += 1;
  }
  return days;
}
