/** Days as `YYYY-MM-DD`, calendar days in Vietnam. */
export interface WorkingCalendar {
  /** Public holidays and the days off given in exchange for them. */
  readonly holidays: ReadonlySet<string>;
  /** Weekend days that are worked in exchange for a day off. */
  readonly makeUpDays: ReadonlySet<string>;
}

const oneDayMs = 86_400_000;

/** Monday to Friday without holidays, plus make-up days (Bộ luật Lao động 45/2019/QH14 Đ112). */
export function isWorkingDay(day: string, calendar: WorkingCalendar): boolean {
  if (calendar.makeUpDays.has(day)) return true;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !calendar.holidays.has(day);
}

/** The first working day after `day`; `day` itself is not counted. */
export function nextWorkingDay(day: string, calendar: WorkingCalendar): string {
  let next = dayAfter(day);
  while (!isWorkingDay(next, calendar)) next = dayAfter(next);
  return next;
}

/** The instant of an hour of a Vietnamese day: `instantOf('2026-11-23', '17:00')`. */
export const instantOf = (day: string, hour: string): Date => new Date(`${day}T${hour}:00+07:00`);

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + oneDayMs).toISOString().slice(0, 10);
