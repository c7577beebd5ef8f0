import { vietnamDay } from '#kernel';
import {
  dayAfter,
  instantOf,
  isWorkingDay,
  nextWorkingDay,
  type IsoDay,
  type WorkingCalendar,
} from '#vntime';
import type { Bell, Due } from './task.js';

/** When the three clocks of a task ring: ahead of its day, the working morning after, and later. */
export interface TaskTimes {
  readonly remindAt: string;
  readonly overdueAt: string;
  readonly escalateAt: string;
}

/** In working days of the body. */
export interface TaskClocks {
  readonly remindWorkingDaysBefore: number;
  readonly escalateWorkingDaysAfter: number;
}

/** The due day of a task with its clocks. A day long past is reported as late, but once only. */
export function dueFrom(
  dueOn: IsoDay | null,
  now: Date,
  calendar: WorkingCalendar,
  clocks: TaskClocks,
): Due {
  if (dueOn === null) return { dueOn, times: null, rung: [] };
  const times = timesOf(dueOn, calendar, clocks);
  const today = vietnamDay(now);
  const passed: Bell[] = [
    ...(vietnamDay(new Date(times.remindAt)) < today ? (['remind'] as const) : []),
    ...(vietnamDay(new Date(times.escalateAt)) < today ? (['escalate'] as const) : []),
  ];
  return { dueOn, times, rung: passed };
}

function timesOf(dueOn: IsoDay, calendar: WorkingCalendar, clocks: TaskClocks): TaskTimes {
  const after = nextWorkingDay(dueOn, calendar);
  let escalateOn = dueOn;
  for (let left = Math.max(1, clocks.escalateWorkingDaysAfter); left > 0; left -= 1) {
    escalateOn = nextWorkingDay(escalateOn, calendar);
  }
  return {
    remindAt: morningOf(workingDayBefore(dueOn, clocks.remindWorkingDaysBefore, calendar)),
    overdueAt: morningOf(after),
    escalateAt: morningOf(escalateOn),
  };
}

const morningOf = (day: IsoDay): string => instantOf(day, '08:00').toISOString();

/** The n-th working day before a day; a calendar that never works ends at as many days. */
function workingDayBefore(day: IsoDay, n: number, calendar: WorkingCalendar): IsoDay {
  let at = day;
  for (let left = n, steps = 0; left > 0 && steps < 10 * n + 60; steps += 1) {
    at = dayAfter(at, -1);
    if (isWorkingDay(at, calendar)) left -= 1;
  }
  return at;
}
