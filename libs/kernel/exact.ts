/**
 * A number of a report: a fraction of integers, so that nothing is rounded before a figure is
 * written (ADR 39). `d` is positive.
 */
export interface Exact {
  readonly n: bigint;
  readonly d: bigint;
}

export const zero: Exact = { n: 0n, d: 1n };

/** Reads a decimal with a point: `99.5`, `-3`. Throws `RangeError` on anything else. */
export function exact(decimal: string): Exact {
  const [, sign, whole, fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal) ?? [];
  if (whole === undefined) throw new RangeError(`Not a decimal: ${decimal}`);
  const n = BigInt(whole + fraction);
  return { n: sign ? -n : n, d: 10n ** BigInt(fraction.length) };
}

/** Denominators are powers of ten until something is divided: the larger one serves both. */
export function plus(a: Exact, b: Exact): Exact {
  if (a.d === b.d) return { n: a.n + b.n, d: a.d };
  if (a.d % b.d === 0n) return { n: a.n + b.n * (a.d / b.d), d: a.d };
  if (b.d % a.d === 0n) return { n: a.n * (b.d / a.d) + b.n, d: b.d };
  return { n: a.n * b.d + b.n * a.d, d: a.d * b.d };
}

export const minus = (a: Exact, b: Exact): Exact => plus(a, { n: -b.n, d: b.d });

export const times = (a: Exact, b: Exact): Exact => ({ n: a.n * b.n, d: a.d * b.d });

export const sumOf = (values: readonly Exact[]): Exact => values.reduce(plus, zero);

/** The quotient; null when it would be a division by zero. */
export function over(a: Exact, b: Exact): Exact | null {
  if (b.n === 0n) return null;
  const n = a.n * b.d;
  const d = a.d * b.n;
  return d < 0n ? { n: -n, d: -d } : { n, d };
}

/** Below zero when `a` is the smaller one. */
export const compareExact = (a: Exact, b: Exact): number => {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};

export const holds = (a: Exact, operator: '=' | '>=' | '<=' | '>' | '<', b: Exact): boolean => {
  const order = compareExact(a, b);
  return { '=': order === 0, '>=': order >= 0, '<=': order <= 0, '>': order > 0, '<': order < 0 }[
    operator
  ];
};

/** As a decimal of at most so many digits behind the point; halves go away from zero. */
export function written({ n, d }: Exact, decimals: number): string {
  const scale = 10n ** BigInt(decimals);
  const size = n < 0n ? -n : n;
  const rounded = (2n * size * scale + d) / (2n * d);
  const digits = rounded.toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, '');
  const sign = n < 0n && rounded !== 0n ? '-' : '';
  return `${sign}${whole}${fraction && `.${fraction}`}`;
}
