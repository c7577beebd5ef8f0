import type { Cursor } from '../words/cursor.js';
import { readDay } from './day.js';
import type { Stretch } from './model.js';
import { readMonth, readMonthsOfYear } from './month.js';
import { readPart } from './part.js';
import { readQuarter } from './quarter.js';
import { readNextOfList } from './next-of-list.js';
import { readYears } from './years.js';

/** A named stretch of time; after `previous` in a list, also one that leaves its unit out. */
export const readStretch = (c: Cursor, previous?: Stretch): Stretch | undefined =>
  c.attempt(readPart) ??
  c.attempt(readDay) ??
  c.attempt(readMonthsOfYear) ??
  c.attempt(readMonth) ??
  c.attempt(readQuarter) ??
  c.attempt(readYears) ??
  (previous && c.attempt(() => readNextOfList(c, previous)));
