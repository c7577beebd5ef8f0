import { written, type Exact } from '#kernel';
import type { FigureContext, FigureDefinition, FigureNode, Reading } from './figure.js';
import { isOverReturns, overReturns, type Computed } from './formulas.js';
import { overFigures, type MadeOfFigures } from './over-figures.js';
import { sortReadings, type SaidOf } from './said.js';

/**
 * Computes figures from what units reported. Those that are made of others may stand anywhere after
 * them. Throws `RangeError` when a figure is made of one that is not there, or not yet.
 */
export function evaluate(
  definitions: readonly FigureDefinition[],
  readings: readonly Reading[],
  context: FigureContext,
): readonly FigureNode[] {
  const said = sortReadings(readings);
  const done = new Map<string, FigureNode>();
  const figureOf = (key: string): FigureNode => {
    const figure = done.get(key);
    if (!figure) throw new RangeError(`Figure ${key} is not known here.`);
    return figure;
  };
  return definitions.map((definition) => {
    const node = nodeOf(definition, compute(definition, said, figureOf, context));
    done.set(node.key, node);
    return node;
  });
}

type Made = Partial<Pick<Computed, 'readings' | 'leftOut'>> &
  Partial<Pick<MadeOfFigures, 'operands'>> &
  Omit<Computed, 'readings' | 'leftOut'>;

function compute(
  { formula }: FigureDefinition,
  said: SaidOf,
  figureOf: (key: string) => FigureNode,
  context: FigureContext,
): Made {
  if (!isOverReturns(formula)) return overFigures(formula, figureOf, context);
  // The table answers for the kind; the compiler cannot follow one formula through it.
  const computeThis = overReturns[formula.kind] as (
    of: typeof formula,
    said: SaidOf,
    context: FigureContext,
  ) => Computed;
  return computeThis(formula, said, context);
}

const nodeOf = (definition: FigureDefinition, made: Made): FigureNode => ({
  ...definition,
  value: made.value && written(made.value, definition.decimals),
  absent: made.absent ?? null,
  numerator: part(made.numerator),
  denominator: part(made.denominator),
  readings: [...(made.readings ?? [])],
  operands: [...(made.operands ?? [])],
  leftOut: [...(made.leftOut ?? [])],
});

/** Sums of what was reported are decimals of at most nine digits, as reported values are. */
const part = (value: Exact | undefined): string | null => (value ? written(value, 9) : null);
