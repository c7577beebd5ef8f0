import { isDeepStrictEqual } from 'node:util';
import { printRecurrence } from './print/recurrence.js';
import { printRelative } from './print/relative.js';
import { printWindows } from './print/window.js';
import { readSchedule } from './read-schedule.js';
import type { PhraseContext, Schedule } from './schedule.js';

/**
 * The phrase an office would write for a schedule, in the context it will be read in; null where no
 * phrase says it. What is printed reads back as the same schedule, else it is not printed.
 */
export function printSchedule(schedule: Schedule, context: PhraseContext): string | null {
  const phrase = phraseOf(schedule);
  if (phrase === null) return null;
  const capital = phrase.charAt(0).toLocaleUpperCase('vi') + phrase.slice(1);
  const readBack = readSchedule(capital, context);
  return isDeepStrictEqual(meaningOf(readBack), meaningOf(schedule)) ? capital : null;
}

function phraseOf({ kind, windows, rrule, relative, condition, parts }: Schedule): string | null {
  switch (kind) {
    case 'unknown':
      return null;
    case 'compound':
      return parts ? printParts(parts) : null;
    case 'relative':
      return relative ? printRelative(relative) : null;
    case 'standing':
      return condition === undefined ? 'thường xuyên' : `thường xuyên và ${condition}`;
    case 'recurring': {
      const phrase = rrule === undefined ? null : printRecurrence(rrule);
      return phrase !== null && condition !== undefined ? `${phrase} và ${condition}` : phrase;
    }
    case 'conditional': {
      if (windows.length === 0) return condition ?? null;
      return `${printWindows(windows)} (${condition})`;
    }
    default:
      return windows.length > 0 ? printWindows(windows) : null;
  }
}

function printParts(parts: NonNullable<Schedule['parts']>): string | null {
  const phrases = parts.map((part) => ({ label: part.label, phrase: phraseOf(part) }));
  if (!phrases.every(({ label, phrase }) => label !== '' && phrase !== null)) return null;
  return phrases.map(({ label, phrase }) => `${label}: ${phrase}`).join('; ');
}

/** A schedule without the words it was written in. */
function meaningOf(schedule: Schedule): unknown {
  const { phrase: _phrase, parts, condition, ...meaning } = schedule;
  return {
    ...meaning,
    // The first letter of a phrase is a capital, wherever its words came from.
    condition: condition?.toLocaleLowerCase('vi'),
    parts: parts?.map((part) => ({
      ...(meaningOf(part) as object),
      label: part.label.toLocaleLowerCase('vi'),
    })),
  };
}
