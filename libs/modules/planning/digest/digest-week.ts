import { vietnamDay } from '#kernel';
import { dayAfter, instantOf, isWorkingDay, type WorkingCalendar } from '#vntime';
import { usualDigest, type DigestSetting } from './digest-setting.js';

/** The Monday of the week whose digest is due by now; null until its day and hour. */
export function digestWeek(
  now: Date,
  calendar: WorkingCalendar,
  { isOn, weekday, hour }: DigestSetting = usualDigest,
): string | null {
  if (!isOn) return null;
  const today = vietnamDay(now);
  const daysSinceMonday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  const monday = dayAfter(today, -daysSinceMonday);
  const week = Array.from({ length: 7 }, (_, days) => dayAfter(monday, days));
  const isWorked = (day: string) => isWorkingDay(day, calendar);
  const on =
    week.slice(weekday - 1).find(isWorked) ?? week.slice(0, weekday - 1).findLast(isWorked);
  const from = `${String(hour).padStart(2, '0')}:00`;
  return on !== undefined && now >= instantOf(on, from) ? monday : null;
}
