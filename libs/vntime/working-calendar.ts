/** Days as `YYYY-MM-DD`, calendar days in Vietnam. A `Set` of such days will do. */
export interface DaySet {
  has(day: string): boolean;
}

/** A stretch of work within one day, `HH:MM` in Vietnam. */
export interface Shift {
  readonly from: string;
  readonly to: string;
}

/** Shifts of the seven weekdays in order, Monday first; a day without a shift is a day of rest. */
export type WorkingWeek = readonly (readonly Shift[])[];

export interface WorkingCalendar {
  readonly week: WorkingWeek;
  /** Public holidays and the days off given in exchange for them. */
  readonly holidays: DaySet;
  /** Days of rest that are worked in exchange for a day off; they have Monday's hours. */
  readonly makeUpDays: DaySet;
}

/** Days the week works, without holidays, plus make-up days (Bộ luật Lao động 45/2019/QH14 Đ111–112). */
export const isWorkingDay = (day: string, calendar: WorkingCalendar): boolean =>
  shiftsOf(day, calendar).length > 0;

/** The first working day after `day`; `day` itself is not counted. */
export function nextWorkingDay(day: string, calendar: WorkingCalendar): string {
  let next = dayAfter(day);
  for (let rested = 0; !isWorkingDay(next, calendar); rested += 1) {
    if (rested > longestRest) throw new RangeError('This calendar has no working day.');
    next = dayAfter(next);
  }
  return next;
}

/** The n-th working day after `day`, or before it when n is negative; `day` itself is not counted. */
export function addWorkingDays(day: string, n: number, calendar: WorkingCalendar): string {
  let at = day;
  for (let left = Math.abs(n), rested = 0; left > 0; rested += 1) {
    if (rested > longestRest) throw new RangeError('This calendar has no working day.');
    at = dayAfter(at, Math.sign(n));
    if (isWorkingDay(at, calendar)) [left, rested] = [left - 1, 0];
  }
  return at;
}

/** When a day is worked, in order; empty on a day of rest. */
export function shiftsOf(day: string, calendar: WorkingCalendar): readonly Shift[] {
  const own = calendar.week[weekdayOf(day)] ?? [];
  if (calendar.makeUpDays.has(day)) return own.length > 0 ? own : (calendar.week[0] ?? []);
  return calendar.holidays.has(day) ? [] : own;
}

/** The instant of an hour of a Vietnamese day: `instantOf('2026-11-23', '17:00')`. */
export const instantOf = (day: string, hour: string): Date => new Date(`${day}T${hour}:00+07:00`);

export const dayAfter = (day: string, days = 1): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * oneDayMs).toISOString().slice(0, 10);

/** 0 on Monday. */
export const weekdayOf = (day: string): number =>
  (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

const oneDayMs = 86_400_000;

/** Longer than any Tết; a calendar that rests longer is a mistake, not a holiday. */
export const longestRest = 60;
