import type { Cursor } from '../words/cursor.js';
import { readDay } from './day.js';
import type { Stretch } from './model.js';
import { readLunarYear } from './lunar-year.js';
import { readMonth, readMonthsOfYear, readOuterMonth } from './month.js';
import { readPart } from './part.js';
import { readQuarter } from './quarter.js';
import { expectsItsOwn, readNextOfList } from './next-of-list.js';
import { readWeekdayOfNamedMonth } from './weekday-of-month.js';
import { readWeekOfYear } from './week-of-year.js';
import { readYears } from './years.js';

/** A named stretch of time; after `previous` in a list, also one that leaves its unit out. */
export const readStretch = (c: Cursor, previous?: Stretch): Stretch | undefined =>
  // `tuần 3, 4 tháng 5`: the 4 is a week, no day.
  (previous && expectsItsOwn(previous)
    ? c.attempt(() => readNextOfList(c, previous))
    : undefined) ??
  c.attempt(readPart) ??
  c.attempt(readWeekOfYear) ??
  c.attempt(readWeekdayOfNamedMonth) ??
  c.attempt(readDay) ??
  c.attempt(readLunarYear) ??
  c.attempt(readMonthsOfYear) ??
  c.attempt(readMonth) ??
  c.attempt(readOuterMonth) ??
  c.attempt(readQuarter) ??
  c.attempt(readYears) ??
  (previous && c.attempt(() => readNextOfList(c, previous)));
