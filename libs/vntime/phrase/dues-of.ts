import rrule from 'rrule';
import type { IsoDay, Schedule } from './schedule.js';

/** Every due day of a schedule within a year, recurrences expanded, sorted, each once. */
export function duesOf(schedule: Schedule, year: number): readonly IsoDay[] {
  const named = schedule.windows.map(({ due }) => due).filter((due) => yearOf(due) === year);
  const recurring = schedule.rrule === undefined ? [] : occurrences(schedule.rrule, year);
  const ofParts = (schedule.parts ?? []).flatMap((part) => duesOf(part, year));
  return [...new Set([...named, ...recurring, ...ofParts])].sort();
}

const yearOf = (day: IsoDay): number => Number(day.slice(0, 4));

/** The days of a year on which a rule fires; its phase is that of the calendar (RFC 5545 §3.8.5.3). */
function occurrences(rule: string, year: number): IsoDay[] {
  const start = new Date(Date.UTC(year, 0, 1));
  const end = new Date(Date.UTC(year, 11, 31));
  const options = { ...rrule.RRule.parseString(rule), dtstart: start };
  return new rrule.RRule(options)
    .between(start, end, true)
    .map((day) => day.toISOString().slice(0, 10));
}
