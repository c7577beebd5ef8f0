import { exact, holds, sumOf, type Exact } from '#kernel';
import type { EarlierFigure, FigureContext, FigureNode, Formula, Operand } from './figure.js';
import { quotient, type Computed, type FormulaOverReturns } from './formulas.js';

type OverFigures = Exclude<Formula, { readonly kind: FormulaOverReturns }>;
export type MadeOfFigures = Omit<Computed, 'readings' | 'leftOut'> & {
  readonly operands: readonly Operand[];
};

/** Formulas over other figures: of the same report, and of earlier ones. */
export function overFigures(
  formula: OverFigures,
  figureOf: (key: string) => FigureNode,
  context: FigureContext,
): MadeOfFigures {
  switch (formula.kind) {
    case 'share':
      return shareOf(figureOf(formula.part), figureOf(formula.whole));
    case 'countMet':
      return metOf(formula.of, figureOf);
    case 'percentOfTarget':
      return percentOf(figureOf(formula.figure), formula.target);
    case 'sameLastYear':
      return lastYearOf(figureOf(formula.figure), context);
    case 'cumulative':
      return cumulativeOf(figureOf(formula.figure), context);
  }
}

const hundred = exact('100');

function shareOf(part: FigureNode, whole: FigureNode): MadeOfFigures {
  const operands = [part, whole].map(operandOf);
  if (part.value === null || whole.value === null)
    return { value: null, absent: 'nobodyReported', operands };
  return { ...quotient(exact(part.value), exact(whole.value), hundred), operands };
}

function metOf(
  of: Extract<Formula, { kind: 'countMet' }>['of'],
  figureOf: (key: string) => FigureNode,
): MadeOfFigures {
  const operands = of.map(({ figure }) => operandOf(figureOf(figure)));
  const met = of.filter((one, index) => {
    const value = operands[index]?.value ?? null;
    return value !== null && holds(exact(value), one.operator, exact(one.value));
  });
  return { value: exact(String(met.length)), operands };
}

function percentOf(figure: FigureNode, target: string): MadeOfFigures {
  const operands = [operandOf(figure)];
  if (figure.value === null)
    return { value: null, absent: figure.absent ?? 'nobodyReported', operands };
  const { value, absent } = quotient(exact(figure.value), exact(target), hundred);
  return { value, ...(absent ? { absent } : {}), operands };
}

function lastYearOf(figure: FigureNode, { period, earlier }: FigureContext): MadeOfFigures {
  const same = earlier.find(
    ({ code, year, kind }) =>
      code === figure.code && year === period.year - 1 && kind === period.kind,
  );
  if (!same?.value) return { value: null, absent: 'notReportedLastYear', operands: [] };
  return { value: exact(same.value), operands: [stripped(same)] };
}

/** Since the year began: earlier windows that nothing chosen covers, and this one. */
function cumulativeOf(figure: FigureNode, context: FigureContext): MadeOfFigures {
  const operands = [operandOf(figure), ...before(figure.code, context).map(stripped)];
  if (figure.value === null)
    return { value: null, absent: figure.absent ?? 'nobodyReported', operands };
  if (operands.every(({ numerator, denominator }) => numerator !== null && denominator !== null)) {
    const sum = (part: 'numerator' | 'denominator'): Exact =>
      sumOf(operands.map((operand) => exact(operand[part] ?? '0')));
    return { ...quotient(sum('numerator'), sum('denominator'), factorOf(figure)), operands };
  }
  if (!addsUp(figure)) return { value: null, absent: 'cannotBeAddedUp', operands };
  return { value: sumOf(operands.map(({ value }) => exact(value ?? '0'))), operands };
}

/** From the newest window back; one that overlaps what was chosen is in it already. */
function before(code: string, { period, earlier }: FigureContext): readonly EarlierFigure[] {
  const chosen: EarlierFigure[] = [];
  let start = period.from;
  const candidates = earlier
    .filter((one) => one.code === code && one.year === period.year && one.value !== null)
    .sort((a, b) => (a.to === b.to ? (a.from < b.from ? -1 : 1) : a.to < b.to ? 1 : -1));
  for (const one of candidates) {
    if (one.to >= start) continue;
    chosen.push(one);
    start = one.from;
  }
  return chosen;
}

const addsUp = ({ formula }: FigureNode): boolean =>
  ['sum', 'count', 'countWhere'].includes(formula.kind);

const factorOf = ({ formula }: FigureNode): Exact =>
  formula.kind === 'ratio' ? exact(formula.times) : formula.kind === 'share' ? hundred : exact('1');

const operandOf = ({ key, value, numerator, denominator }: FigureNode): Operand => ({
  ...{ key, documentId: null, periodName: 'Kỳ này', value, numerator, denominator },
});

const stripped = (figure: EarlierFigure): Operand => {
  const { key, documentId, periodName, value, numerator, denominator } = figure;
  return { key, documentId, periodName, value, numerator, denominator };
};
