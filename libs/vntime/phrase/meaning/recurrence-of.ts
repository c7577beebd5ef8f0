import { daysOfAnchor, daysOfFrequency, type YearDay } from '../calendar/due-days.js';
import { dailyRule, ruleOf, weekdayRule, weeklyRule } from '../calendar/rules.js';
import { windowsOf } from '../calendar/windows.js';
import type { Edge, Frequency } from '../grammar/model.js';
import type { Window } from '../schedule.js';
import { stepOf, type Recurrence } from './pieces.js';

/** The one rule of recurrences that belong together; undefined when no single rule says them. */
export function recurrenceOf(pieces: readonly Recurrence[], planYear: number): string | undefined {
  const bounds = pieces.flatMap(({ bound }) => (bound ? [bound] : []));
  const bound = bounds.length > 0 ? boundWindow(bounds, planYear) : undefined;
  if (bounds.length > 0 && !bound) return undefined;
  const until = bounds[0] && namesItsYear(bounds[0]) ? bound?.due : undefined;
  const rhythms = pieces.flatMap(({ frequencies }) => frequencies);
  if (!rhythms.every((one) => beginsIn(one, planYear))) return undefined;
  const shortest = rhythms.find(({ unit }) => unit !== 'months');
  if (shortest)
    return pieces.length === 1 && rhythms.length === 1
      ? shortRule(shortest, bound, until)
      : undefined;
  const days = pieces.map(daysOfPiece);
  if (!days.every((one) => one !== undefined)) return undefined;
  const within = days.flat().filter(({ month }) => !bound || isWithin(month, bound));
  return within.length > 0 ? ruleOf(within, until) : undefined;
}

/** A rule says no year it begins with: only the plan's own needs none. */
const beginsIn = (frequency: Frequency, planYear: number): boolean => {
  if (frequency.unit !== 'months' || !frequency.since) return true;
  const { since } = frequency;
  return 'is' in since ? since.is === planYear : since.offset === 0;
};

const shortRule = (
  frequency: Frequency,
  bound: Window | undefined,
  until: string | undefined,
): string | undefined => {
  if (bound && !isWholeYears(bound)) return undefined;
  if (frequency.unit === 'weekdayOfMonth')
    return weekdayRule(frequency.weekday, frequency.position, frequency.within, until);
  if (frequency.unit === 'week') return weeklyRule(frequency.weekday, frequency.every, until);
  return dailyRule(until);
};

function daysOfPiece({ frequencies, anchors }: Recurrence): readonly YearDay[] | undefined {
  if (anchors.length === 0)
    return frequencies.flatMap((one) => (one.unit === 'months' ? daysOfFrequency(one) : []));
  const step = stepOf(frequencies, anchors);
  const days = anchors.map((anchor) =>
    daysOfAnchor(anchor, step ?? (anchor.stretch.each === 'quarter' ? 3 : 1)),
  );
  return days.every((one) => one !== undefined) ? days.flat() : undefined;
}

/** Months from 1 January of the bound on; a bound that begins within a year must end in it. */
function boundWindow(bounds: readonly Edge[], planYear: number): Window | undefined {
  if (bounds.length !== 1) return undefined;
  const [named] = windowsOf(bounds, planYear) ?? [];
  if (!named) return undefined;
  // `hằng năm đến năm 2030`: from the plan's year on.
  const window = { from: `${planYear}-01-01`, ...named };
  const isOneYear = window.from.slice(0, 4) === window.due.slice(0, 4);
  return isWholeYears(window) || (isOneYear && endsMonth(window)) ? window : undefined;
}

const isWholeYears = ({ from = '', due }: Window): boolean =>
  from.endsWith('-01-01') && due.endsWith('-12-31');

/** Whole months: no due day is cut off at either end. */
const endsMonth = ({ from = '', due }: Window): boolean =>
  from.endsWith('-01') && new Date(Date.parse(due) + 86_400_000).getUTCDate() === 1;

const isWithin = (month: number, { from = '', due }: Window): boolean =>
  isWholeYears({ from, due }) ||
  (month >= Number(from.slice(5, 7)) && month <= Number(due.slice(5, 7)));

const namesItsYear = ({ stretch }: Edge): boolean => stretch.year !== undefined;
