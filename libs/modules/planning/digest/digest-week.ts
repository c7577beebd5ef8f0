import { vietnamDay } from '#kernel';
import { dayAfter, instantOf, isWorkingDay, type WorkingCalendar } from '#vntime';

/** The Monday of the week whose digest is due by now; null until its first working morning. */
export function digestWeek(now: Date, calendar: WorkingCalendar): string | null {
  const today = vietnamDay(now);
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay();
  const monday = dayAfter(today, -((weekday + 6) % 7));
  const week = Array.from({ length: 7 }, (_, days) => dayAfter(monday, days));
  const first = week.find((day) => isWorkingDay(day, calendar));
  return first !== undefined && now >= instantOf(first, '07:00') ? monday : null;
}
