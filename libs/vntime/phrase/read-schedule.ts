import { nfc } from '#kernel';
import type { PhraseContext, Schedule } from './schedule.js';

/**
 * Reads a Vietnamese time phrase as plans write it. Never throws and never guesses: what is not
 * wholly understood is `unknown`, with the words that were not.
 */
export function readSchedule(phrase: string, _context: PhraseContext): Schedule {
  const text = nfc(phrase).trim();
  return { phrase, kind: 'unknown', windows: [], unread: text };
}
