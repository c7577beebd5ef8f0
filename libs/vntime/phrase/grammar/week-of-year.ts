import { words, type Cursor } from '../words/cursor.js';
import type { Stretch } from './model.js';
import { readYear } from './year.js';

/** `tuần 20 năm 2026`, `tuần thứ 34/2026`: a week of ISO 8601, as epidemics are reported. */
export function readWeekOfYear(c: Cursor): Stretch | undefined {
  const at = c.at;
  if (!c.take(words('tuần', 'tuần thứ'))) return undefined;
  const weekOfYear = c.takeNumber()?.number ?? 0;
  const year = readYear(c);
  if (weekOfYear < 1 || weekOfYear > 53 || !year) return undefined;
  return { unit: 'months', first: 1, last: 12, weekOfYear, year, at, end: c.at };
}
