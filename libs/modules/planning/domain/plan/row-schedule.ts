import { duesOf, readSchedule, type IsoDay, type Schedule, type WorkingCalendar } from '#vntime';
import type { OpenQuestion } from './open-question.js';
import type { PlanYears } from './plan-years.js';

/** The time of a row: as written, its days within the plan's years, what has to be asked. */
export interface RowTime {
  readonly schedule: Schedule | null;
  /** Every due day, sorted. */
  readonly dues: readonly IsoDay[];
  readonly fromOn: IsoDay | null;
  /** When the whole row is due; null when no day can be told. */
  readonly dueOn: IsoDay | null;
  readonly asked: readonly OpenQuestion[];
}

/** A plan that is issued late asks for none of the days its rules would have named before `since`. */
export function timeOfRow(
  phrase: string | null,
  years: PlanYears,
  calendar: WorkingCalendar,
  since?: IsoDay,
): RowTime {
  if (phrase === null || phrase.trim() === '') {
    return { schedule: null, dues: [], fromOn: null, dueOn: null, asked: [] };
  }
  return timeOf(readSchedule(phrase, { year: years.year, calendar }), years, since);
}

function timeOf(schedule: Schedule, years: PlanYears, since?: IsoDay): RowTime {
  const dues = duesWithin(schedule, years, since);
  const begins = windowsOf(schedule).flatMap(({ from }) => from ?? []);
  return {
    schedule,
    dues,
    fromOn: [...begins].sort()[0] ?? null,
    dueOn: dues.at(-1) ?? null,
    asked:
      schedule.kind === 'unknown'
        ? [{ kind: 'schedule', phrase: schedule.phrase, unread: schedule.unread ?? '' }]
        : [],
  };
}

/** A named day may lie outside the plan's years ("Quý IV năm trước"); a rule fires only within, and from `since`. */
export function duesWithin(
  schedule: Schedule,
  { fromYear, toYear }: PlanYears,
  since: IsoDay = '',
): IsoDay[] {
  const named = windowsOf(schedule).map(({ due }) => due);
  const years = Array.from({ length: toYear - fromYear + 1 }, (_, index) => fromYear + index);
  const ruled = years.flatMap((year) => duesOf(schedule, year));
  const ahead = ruled.filter((due) => due >= since);
  return [...new Set([...named, ...(ahead.length > 0 ? ahead : ruled.slice(-1))])].sort();
}

const windowsOf = (schedule: Schedule): Schedule['windows'] => [
  ...schedule.windows,
  ...(schedule.parts ?? []).flatMap(windowsOf),
];
