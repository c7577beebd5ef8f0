import type { PhraseContext, Schedule } from './schedule.js';

/** The phrase an office would write for a schedule; null where no phrase says it. */
export function printSchedule(_schedule: Schedule, _context: PhraseContext): string | null {
  return null;
}
