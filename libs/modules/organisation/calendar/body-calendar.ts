import type { Transaction } from '#platform';
import { lunarNewYear, type WorkingCalendar, type WorkingWeek } from '#vntime';
import { ownCalendar, type OwnCalendar } from './calendar.sql.js';
import { stateCalendar, type SpecialDay, type StateCalendar } from './state-calendar.js';

/** When the body of this transaction works: its own hours and days over the calendar of the state. */
export const bodyCalendar = async (tx: Transaction): Promise<WorkingCalendar> =>
  overlaid(stateCalendar, await readOwn(tx));

/** The calendar of a body that has set nothing of its own. */
export const usualCalendar = (): WorkingCalendar =>
  overlaid(stateCalendar, { shifts: [], days: [] });

/** The body's own word counts before the state's; where it says nothing, the state's holds. */
export function overlaid(state: StateCalendar, own: OwnCalendar): WorkingCalendar {
  const kinds = new Map(own.days.map(({ day, kind }) => [day, kind]));
  const kindOf = (day: string) => kinds.get(day) ?? state.kindOf(day);
  return {
    week: weekOf(state, own),
    holidays: { has: (day) => kindOf(day) === 'holiday' },
    makeUpDays: { has: (day) => kindOf(day) === 'makeUpDay' },
  };
}

export interface CalendarOfYear {
  readonly year: number;
  readonly week: WorkingWeek;
  readonly days: readonly (SpecialDay & { readonly origin: 'state' | 'body' })[];
  readonly lunarNewYear: string;
}

/** One year of the body as people look at it. */
export async function readCalendar(tx: Transaction, year: number): Promise<CalendarOfYear> {
  const own = await readOwn(tx);
  const ownDays = own.days.filter(({ day }) => day.startsWith(`${year}-`));
  const changed = new Set(ownDays.map(({ day }) => day));
  const days = [
    ...stateCalendar
      .daysOf(year)
      .filter(({ day }) => !changed.has(day))
      .map((one) => ({ ...one, origin: 'state' as const })),
    ...ownDays.map((one) => ({ ...one, isExpected: false, origin: 'body' as const })),
  ];
  return {
    year,
    week: weekOf(stateCalendar, own),
    days: days.sort((a, b) => a.day.localeCompare(b.day)),
    lunarNewYear: lunarNewYear(year),
  };
}

const weekOf = (state: StateCalendar, { shifts }: OwnCalendar): WorkingWeek =>
  shifts.length === 0
    ? state.week
    : state.week.map((_, i) =>
        shifts.filter(({ weekday }) => weekday === i + 1).map(({ from, to }) => ({ from, to })),
      );

async function readOwn(tx: Transaction): Promise<OwnCalendar> {
  return (await tx.one(ownCalendar)) ?? { shifts: [], days: [] };
}
