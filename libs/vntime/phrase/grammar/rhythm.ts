import { words, type Cursor } from '../words/cursor.js';
import type { Frequency, Year } from './model.js';
import { readNumber } from './number.js';

/** How often, without the words that say so. */
export type Rhythm =
  | { readonly unit: 'day' }
  | Omit<Extract<Frequency, { unit: 'weekdayOfMonth' }>, 'is' | 'words'>
  | { readonly unit: 'week'; readonly weekday?: string; readonly every?: number }
  | { readonly unit: 'months'; readonly step: number; readonly times?: 2; readonly since?: Year };

type Length = { readonly days: number } | { readonly months: number };

/** `quý`, `3 tháng`, `nửa năm`. */
export function readUnit(c: Cursor): Length | undefined {
  const alone = c.take(units);
  const count = alone === undefined ? readNumber(c) : 1;
  const unit = alone ?? c.take(units);
  const length = unit === undefined ? undefined : lengths[unit];
  if (!length || count === undefined) return undefined;
  if ('days' in length) return { days: length.days * count };
  return { months: length.months * count };
}

/** Months must divide the year, else nobody knows its phase; weeks by twos begin with the year. */
export function rhythmOf(length: Length | undefined, times: number): Rhythm | undefined {
  if (!length) return undefined;
  if ('days' in length) {
    if (times !== 1) return undefined;
    if (length.days === 1) return { unit: 'day' };
    if (length.days === 7) return { unit: 'week' };
    return length.days === 14 ? { unit: 'week', every: 2 } : undefined;
  }
  const { months } = length;
  if (months === 1 && times === 2) return { unit: 'months', step: 1, times };
  const step = months / times;
  return Number.isInteger(step) && 12 % step === 0 ? { unit: 'months', step } : undefined;
}

const lengths: Readonly<Record<string, Length>> = {
  ngày: { days: 1 },
  tuần: { days: 7 },
  tháng: { months: 1 },
  quý: { months: 3 },
  'nửa năm': { months: 6 },
  năm: { months: 12 },
};
const units = words(...Object.keys(lengths));
