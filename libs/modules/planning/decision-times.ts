import { vietnamDay } from '#kernel';
import { instantOf, nextWorkingDay, type WorkingCalendar } from '#vntime';
import type { DecisionTimes } from './domain/extension.js';

/** A request is decided by the end of the third working day; its decider is reminded that morning. */
export function decisionTimes(at: Date, calendar: WorkingCalendar): DecisionTimes {
  let day = vietnamDay(at);
  for (let left = daysToDecide; left > 0; left -= 1) day = nextWorkingDay(day, calendar);
  return {
    remindAt: instantOf(day, '08:00').toISOString(),
    dueAt: instantOf(day, '17:00').toISOString(),
  };
}

const daysToDecide = 3;
