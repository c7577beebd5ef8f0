import type { Schedule, Window } from '../schedule.js';

/** A schedule in one line, as the corpus states what it expects. */
export function brief(schedule: Schedule): string {
  const { kind, windows, rrule, relative, condition, parts } = schedule;
  return [
    kind,
    ...windows.map(briefWindow),
    ...(rrule === undefined ? [] : [rrule]),
    ...(relative ? [`${relative.duration} ${relative.basis} @${relative.event}`] : []),
    ...(condition === undefined ? [] : [`?${condition}`]),
    ...(parts ? [parts.map((part) => `[${part.label}: ${brief(part)}]`).join('')] : []),
  ].join(' ');
}

const briefWindow = ({ from, due }: Window): string =>
  from === undefined ? due : `${from}..${due}`;
