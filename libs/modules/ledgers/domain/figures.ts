import { exact, over, sumOf, written, type Exact } from '#kernel';
import type { Values } from './check-values.js';
import type { FigureDefinition } from './definition.js';

export interface Figure {
  /** A decimal with at most two places; null where there is nothing to divide by. */
  readonly value: string | null;
  readonly explained: string;
}

/** A figure over the entries of a stretch of time; `units` are the working units of the body. */
export function figureOf(
  { kind, column, where }: FigureDefinition,
  entries: readonly Values[],
  units: ReadonlySet<string>,
): Figure {
  const chosen = where
    ? entries.filter((values) => where.in.includes(values[where.column] ?? ''))
    : entries;
  if (kind === 'count') return { value: String(chosen.length), explained: `${chosen.length} dòng` };
  if (kind === 'share') return share(chosen.length, entries.length, 'dòng');
  if (kind === 'shareOfUnits') {
    const named = new Set(chosen.map((values) => values[column ?? ''] ?? ''));
    return share([...units].filter((unit) => named.has(unit)).length, units.size, 'đơn vị');
  }
  const numbers = chosen.map((values) => values[column ?? ''] ?? '').filter((text) => text !== '');
  const total = sumOf(numbers.map(exact));
  if (kind === 'sum') {
    return { value: written(total, places), explained: `cộng ${numbers.length} dòng` };
  }
  return numbers.length === 0
    ? { value: null, explained: 'chưa có dòng nào' }
    : {
        value: quotient(total, exact(String(numbers.length))),
        explained: `trung bình của ${numbers.length} dòng`,
      };
}

const share = (part: number, whole: number, what: string): Figure =>
  whole === 0
    ? { value: null, explained: `chưa có ${what} nào` }
    : {
        value: quotient(exact(String(part * 100)), exact(String(whole))),
        explained: `${part} trên ${whole} ${what}`,
      };

/** A figure is shown with so many digits behind the point. */
const places = 2;

function quotient(a: Exact, b: Exact): string {
  const found = over(a, b);
  if (!found) throw new RangeError('What is divided by was counted, and is not nothing.');
  return written(found, places);
}
