import { addWorkingDays, dayAfter, instantOf, type WorkingCalendar } from '#vntime';
import type { Bell, ReturnTimes } from './unit-return.js';

/** When people are told, in working days from the unit due day. */
export interface Reminders {
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly escalateHead: number;
  readonly escalateCentre: number;
}

/**
 * Bells of a return due on a day (`YYYY-MM-DD`): mornings at eight before, on and after it; late from
 * midnight on. A bell that lay before the period was opened is left out.
 */
export function returnTimes(
  unitDue: string,
  { before, after, escalateHead, escalateCentre }: Reminders,
  calendar: WorkingCalendar,
  openedAt: Date,
): ReturnTimes {
  const morning = (days: number) =>
    instantOf(addWorkingDays(unitDue, days, calendar), '08:00').toISOString();
  const dueAt = midnightAfter(unitDue).toISOString();
  const bells: Bell[] = [
    ...before.map((days) => ({ key: `before:${days}`, at: morning(-days) })),
    { key: 'on', at: instantOf(unitDue, '08:00').toISOString() },
    { key: 'due', at: dueAt },
    ...after.map((days) => ({ key: `after:${days}`, at: morning(days) })),
    { key: 'head', at: morning(escalateHead) },
    { key: 'centre', at: morning(escalateCentre) },
  ];
  const opened = openedAt.toISOString();
  return { dueAt, bells: bells.filter(({ key, at }) => key === 'due' || at > opened) };
}

/** The first instant after a day in Vietnam. */
export const midnightAfter = (day: string): Date => instantOf(dayAfter(day), '00:00');
