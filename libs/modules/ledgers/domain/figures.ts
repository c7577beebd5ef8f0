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
  const total = numbers.reduce((sum, text) => sum + millionths(text), 0n);
  if (kind === 'sum') {
    return { value: inHundredths(total, 1n), explained: `cộng ${numbers.length} dòng` };
  }
  return numbers.length === 0
    ? { value: null, explained: 'chưa có dòng nào' }
    : {
        value: inHundredths(total, BigInt(numbers.length)),
        explained: `trung bình của ${numbers.length} dòng`,
      };
}

const share = (part: number, whole: number, what: string): Figure =>
  whole === 0
    ? { value: null, explained: `chưa có ${what} nào` }
    : {
        value: inHundredths(BigInt(part) * 100n * million, BigInt(whole)),
        explained: `${part} trên ${whole} ${what}`,
      };

const million = 1_000_000n;

/** A decimal of at most six places, exactly. */
function millionths(text: string): bigint {
  const [whole = '0', places = ''] = text.replace('-', '').split('.');
  const size = BigInt(whole) * million + BigInt(places.padEnd(6, '0'));
  return text.startsWith('-') ? -size : size;
}

/** Millionths divided, rounded half away from zero to two places. */
function inHundredths(total: bigint, by: bigint): string {
  const [size, divisor] = [total < 0n ? -total : total, by * 10_000n];
  const hundredths = (size * 2n + divisor) / (divisor * 2n);
  const places = String(hundredths % 100n)
    .padStart(2, '0')
    .replace(/0+$/, '');
  const sign = total < 0n && hundredths > 0n ? '-' : '';
  return `${sign}${hundredths / 100n}${places && `.${places}`}`;
}
