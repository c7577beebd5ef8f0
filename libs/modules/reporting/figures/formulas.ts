import { exact, holds, over, plus, sumOf, times, zero, type Exact } from '#kernel';
import { countOnce } from './count-once.js';
import type { Absence, FigureContext, Formula, LeftOut, Reading, Taken } from './figure.js';
import type { SaidOf } from './said.js';

/** A value before it is written, and what it was made of. */
export interface Computed {
  readonly value: Exact | null;
  readonly absent?: Absence;
  readonly numerator?: Exact;
  readonly denominator?: Exact;
  readonly readings: readonly Reading[];
  readonly leftOut: readonly LeftOut[];
}

type Of<Kind extends Formula['kind']> = Extract<Formula, { readonly kind: Kind }>;
type Compute<Kind extends Formula['kind']> = (
  formula: Of<Kind>,
  said: SaidOf,
  context: Pick<FigureContext, 'parentOf' | 'take'>,
) => Computed;

/** Formulas over what units reported, each by its name. */
export const overReturns: { readonly [Kind in FormulaOverReturns]: Compute<Kind> } = {
  sum: ({ of }, said, context) => {
    const { values, ...from } = numbers(said(of), context);
    return values.length > 0 ? { value: sumOf(values), ...from } : nobody(from);
  },

  last: ({ of }, said, context) => {
    const from = once(said(of), context);
    const spoken = from.readings.filter(({ value }) => value !== null);
    const newest = spoken.reduce<Reading | null>(
      (best, one) => (best === null || isNewer(one, best) ? one : best),
      null,
    );
    return newest?.value ? { value: exact(newest.value), ...from } : nobody(from);
  },

  ratio: ({ numerator, denominator, times: factor }, said, context) => {
    const from = pairs(said(numerator), said(denominator), context);
    return divided(from, exact(factor));
  },

  weightedMean: ({ of, weight }, said, context) => {
    if (weight === null) {
      const { values, ...from } = numbers(said(of), context);
      if (values.length === 0) return nobody(from);
      return { value: over(sumOf(values), exact(String(values.length))), ...from };
    }
    const from = pairs(said(of), said(weight), context);
    const weighed = from.pairs.map(([value, by]) => [times(value, by), by] as const);
    return divided({ ...from, pairs: weighed }, exact('1'));
  },

  count: ({ of }, said, context) => {
    const from = once(said(of), context);
    return { value: amount(countedThings(of, from.readings).size), ...from };
  },

  countWhere: ({ of, is }, said, context) => {
    const from = once(said(of), context);
    const things = [...countedThings(of, from.readings).values()];
    return { value: amount(things.filter((all) => all.every(meets(is))).length), ...from };
  },
};

export type FormulaOverReturns = Extract<
  Formula['kind'],
  'sum' | 'ratio' | 'weightedMean' | 'count' | 'countWhere' | 'last'
>;

export const isOverReturns = (formula: Formula): formula is Of<FormulaOverReturns> =>
  formula.kind in overReturns;

type Counted = Pick<Computed, 'readings' | 'leftOut'>;
type Pairs = Counted & { readonly pairs: readonly (readonly [Exact, Exact])[] };

function once(readings: readonly Reading[], { parentOf, take }: Parameters<Compute<'sum'>>[2]) {
  const { counted, leftOut } = countOnce(readings, parentOf, take);
  return { readings: counted, leftOut };
}

function numbers(readings: readonly Reading[], context: Parameters<Compute<'sum'>>[2]) {
  const from = once(readings, context);
  const values = from.readings.flatMap(({ value }) => (value === null ? [] : [exact(value)]));
  return { values, ...from };
}

/** Both rows come in one order, a row of a return beside itself; half a pair says nothing. */
function pairs(
  tops: readonly Reading[],
  bottoms: readonly Reading[],
  context: Parameters<Compute<'ratio'>>[2],
): Pairs {
  const whole = tops.flatMap((top, index) => {
    const bottom = bottoms[index];
    return bottom && top.value !== null && bottom.value !== null ? [{ top, bottom }] : [];
  });
  const counted = once(
    whole.map(({ top }) => top),
    context,
  );
  const kept = new Set(counted.readings);
  const used = whole.filter(({ top }) => kept.has(top));
  const paired = new Set(whole.flatMap(({ top, bottom }) => [top, bottom]));
  const halves = [...tops, ...bottoms].filter(
    (reading) => reading.value !== null && !paired.has(reading),
  );
  return {
    pairs: used.map(({ top, bottom }) => [exact(top.value ?? '0'), exact(bottom.value ?? '0')]),
    readings: used.flatMap(({ top, bottom }) => [top, bottom]),
    leftOut: [
      ...counted.leftOut,
      ...halves.map((reading) => ({ ...reading, because: 'partIsMissing' as const })),
    ],
  };
}

function divided({ pairs: used, ...from }: Pairs, factor: Exact): Computed {
  if (used.length === 0) return nobody(from);
  const numerator = used.reduce((sum, [top]) => plus(sum, top), zero);
  const denominator = used.reduce((sum, [, bottom]) => plus(sum, bottom), zero);
  return { ...quotient(numerator, denominator, factor), ...from };
}

/** The share of one sum in another; no number where nothing is shared out. */
export function quotient(
  numerator: Exact,
  denominator: Exact,
  factor: Exact,
): Pick<Computed, 'value' | 'absent' | 'numerator' | 'denominator'> {
  const value = over(times(numerator, factor), denominator);
  const parts = { numerator, denominator };
  return value === null ? { value, absent: 'divisionByZero', ...parts } : { value, ...parts };
}

/** Units of one subject; subjects, when the pick takes every one. Who is silent is not counted. */
function countedThings(of: Taken, readings: readonly Reading[]): Map<string, Reading[]> {
  const things = new Map<string, Reading[]>();
  for (const reading of readings) {
    if (reading.value === null) continue;
    const thing = of.id === null ? reading.subject : reading.unitId;
    things.set(thing, [...(things.get(thing) ?? []), reading]);
  }
  return things;
}

type Condition = Of<'countWhere'>['is'];

const meets =
  ({ operator, value: wanted }: Condition) =>
  ({ value }: Reading): boolean => {
    if (value === null) return false;
    if (operator === '=' && !isNumber(wanted)) return value === wanted;
    return holds(exact(value), operator, exact(wanted));
  };

const isNumber = (text: string): boolean => /^-?\d/.test(text);

const isNewer = (one: Reading, other: Reading): boolean =>
  one.at > other.at || (one.at === other.at && one.returnId > other.returnId);

const amount = (size: number): Exact => exact(String(size));

const nobody = (from: Counted): Computed => ({ value: null, absent: 'nobodyReported', ...from });
