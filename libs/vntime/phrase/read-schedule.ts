import { readCell } from './cell.js';
import type { PhraseContext, Schedule } from './schedule.js';
import { cleaned } from './words/tokens.js';

/**
 * Reads a Vietnamese time phrase as plans write it. Never throws and never guesses: what is not
 * wholly understood is `unknown`, with the words that were not.
 *
 * @param phrase one cell of a plan; its line breaks and bullets part times
 * @param context the plan's year, and the working calendar of its body where working days count
 */
export function readSchedule(phrase: string, context: PhraseContext): Schedule {
  const text = cleaned(phrase);
  const unknown: Schedule = { phrase, kind: 'unknown', windows: [], unread: text };
  if (text.length > longestPhrase) return unknown;
  const read = readCell(text, context);
  return 'unread' in read ? { ...unknown, unread: read.unread } : { phrase, ...read };
}

/** A cell that says more than this is prose. */
const longestPhrase = 500;
