import type { WorkingCalendar } from '#vntime';
import { daysInConflict, type DayConflict } from './domain/conflicts/find-conflicts.js';
import { planYears } from './domain/plan/plan-years.js';
import { timeOfRow } from './domain/plan/row-schedule.js';

/** A task as a text has it that is no living plan. */
interface WrittenTask {
  readonly planId: string;
  readonly subject: string;
  readonly label: string;
  readonly words: string;
  readonly time: string | null;
}

type Dated = WrittenTask & { readonly dues: readonly string[] };

/** Tasks of texts that are one task with two deadlines; a text without a year counts from `today`. */
export function writtenDaysInConflict(
  tasks: readonly WrittenTask[],
  { calendar, today }: { readonly calendar: WorkingCalendar; readonly today: string },
): DayConflict<Dated>[] {
  return daysInConflict(
    tasks.map((task) => ({
      ...task,
      dues: timeOfRow(task.time, planYears(task.subject, today), calendar).dues,
    })),
  );
}
