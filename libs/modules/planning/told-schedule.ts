import type { tasksContract, ReplyOf } from '#contracts';
import type { Schedule } from '#vntime';
import { duesWithin } from './domain/plan/row-schedule.js';
import type { PlanYears } from './domain/plan/plan-years.js';

type Told = NonNullable<ReplyOf<typeof tasksContract.read>['schedule']>;

/** A schedule as pages show it, with its days within the plan's years. */
export const toldSchedule = (schedule: Schedule | null, years: PlanYears): Told | null =>
  schedule && {
    phrase: schedule.phrase,
    kind: schedule.kind,
    windows: schedule.windows.map(({ from = null, due }) => ({ from, due })),
    rrule: schedule.rrule ?? null,
    condition: schedule.condition ?? null,
    dues: duesWithin(schedule, years),
  };
