import { readFile } from 'node:fs/promises';
import { dayAfter, expectedHolidays, type HolidayRule, type WorkingWeek } from '#vntime';
import { parse } from 'yaml';
import { z } from 'zod';

/** A day that is not as its weekday would be, and who says so. */
export interface SpecialDay {
  readonly day: string;
  readonly kind: 'holiday' | 'makeUpDay' | 'ordinary';
  readonly name: string;
  readonly basis: string;
  /** Computed from the rule of the law; the decision of the year may still move it. */
  readonly isExpected: boolean;
}

export interface StateCalendar {
  readonly week: WorkingWeek;
  /** Special days of a year, in order. */
  readonly daysOf: (year: number) => readonly SpecialDay[];
  /** What a day is for everybody; undefined when it is as its weekday. */
  readonly kindOf: (day: string) => SpecialDay['kind'] | undefined;
}

const hour = z.string().regex(/^\d\d:\d\d$/);
const lunarDay = z.strictObject({ month: z.int().min(1).max(12), day: z.int().min(1).max(31) });
const calendarFile = z.strictObject({
  week: z.array(z.array(z.strictObject({ from: hour, to: hour }))).length(7),
  clause: z.string().min(1),
  rules: z.array(
    z.strictObject({
      name: z.string().min(1),
      on: z.union([z.strictObject({ solar: lunarDay }), z.strictObject({ lunar: lunarDay })]),
      before: z.int().min(0),
      after: z.int().min(0),
    }),
  ),
  announced: z.array(
    z.strictObject({
      year: z.int(),
      basis: z.string().min(1),
      holidays: z.array(
        z.strictObject({ from: z.iso.date(), to: z.iso.date(), name: z.string().min(1) }),
      ),
      makeUpDays: z.array(z.strictObject({ day: z.iso.date(), name: z.string().min(1) })),
    }),
  ),
});
type CalendarFile = z.output<typeof calendarFile>;

/** The calendar of the state from the text of its file; any year is known, announced or expected. */
export function readStateCalendar(source: string): StateCalendar {
  const file = calendarFile.parse(parse(source));
  const years = new Map<number, ReadonlyMap<string, SpecialDay>>();
  const ofYear = (year: number): ReadonlyMap<string, SpecialDay> => {
    const known = years.get(year) ?? new Map(specialDays(file, year).map((one) => [one.day, one]));
    years.set(year, known);
    return known;
  };
  return {
    week: file.week,
    daysOf: (year) => [...ofYear(year).values()],
    kindOf: (day) => ofYear(Number(day.slice(0, 4))).get(day)?.kind,
  };
}

const file = new URL('../../../../config/calendar/viet-nam.yaml', import.meta.url);

/** The calendar this installation was shipped with. */
export const stateCalendar = readStateCalendar(await readFile(file, 'utf8'));

function specialDays({ rules, clause, announced }: CalendarFile, year: number): SpecialDay[] {
  const decided = announced.find((one) => one.year === year);
  const days = decided ? announcedDays(decided) : expectedDays(rules, clause, year);
  return days.sort((a, b) => a.day.localeCompare(b.day));
}

const expectedDays = (rules: readonly HolidayRule[], basis: string, year: number): SpecialDay[] =>
  expectedHolidays(rules, year).map(({ day, name }) => ({
    ...{ day, name, basis, kind: 'holiday', isExpected: true },
  }));

const announcedDays = ({
  basis,
  holidays,
  makeUpDays,
}: CalendarFile['announced'][number]): SpecialDay[] => [
  ...holidays.flatMap(({ from, to, name }) =>
    daysBetween(from, to).map((day): SpecialDay => ({
      ...{ day, name, basis, kind: 'holiday', isExpected: false },
    })),
  ),
  ...makeUpDays.map(({ day, name }): SpecialDay => ({
    ...{ day, name, basis, kind: 'makeUpDay', isExpected: false },
  })),
];

function daysBetween(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = dayAfter(day)) days.push(day);
  return days;
}
