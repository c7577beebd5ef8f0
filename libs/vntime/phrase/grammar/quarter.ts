import { words, type Cursor } from '../words/cursor.js';
import { ofNamedYear, withYear } from './year.js';
import type { Stretch } from './model.js';
import { readOrdinal } from './number.js';

/** `Quý I`, `Quý 1/2026`, `Q.I`, `quý thứ hai năm 2026`. */
export function readQuarter(c: Cursor): Stretch | undefined {
  const at = c.at;
  c.take(all);
  if (!c.take(quarter)) return undefined;
  c.takeMark('.');
  const outer = c.attempt(() => readOuter(c, at));
  if (outer) return outer;
  const value = readOrdinal(c);
  if (value === undefined || value < 1 || value > 4) return undefined;
  return withYear(c, { ...ofQuarter(value), at });
}

/** `quý đầu năm`, `quý cuối năm 2026`. */
function readOuter(c: Cursor, at: number): Stretch | undefined {
  const side = c.take(words('đầu', 'cuối'));
  if (side === undefined || !c.isWord('năm')) return undefined;
  return ofNamedYear(c, { ...ofQuarter(side === 'đầu' ? 1 : 4), at });
}

export const ofQuarter = (value: number) =>
  ({ unit: 'quarter', first: value * 3 - 2, last: value * 3 }) as const;

const all = words('các', 'cả');
const quarter = words('quý', 'q');
