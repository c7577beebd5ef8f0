import { compareExact, exact, plus } from '#kernel';
import fc from 'fast-check';
import { evaluate } from './evaluate.js';
import type { FigureContext, Formula, Taken } from './figure.js';
import { readReturns, type ReportedReturn } from './read-returns.js';
import { aFigure, anEarlier, aReturn, inContext } from './testing.js';

const taken = (
  part: Taken['part'],
  id: string | null = 't',
  of: Taken['of'] = 'target',
): Taken => ({
  of,
  id,
  part,
});
const ratio: Formula = {
  kind: 'ratio',
  numerator: taken('numerator'),
  denominator: taken('denominator'),
  times: '100',
};
const sum: Formula = { kind: 'sum', of: taken('value') };

const figureOf = (
  formula: Formula,
  returns: readonly ReportedReturn[],
  context: FigureContext = inContext(),
) => {
  const [figure] = evaluate([aFigure('f', formula)], readReturns(returns), context);
  if (!figure) throw new Error('one figure was asked for');
  return figure;
};

const said = (unit: string, numerator: string, denominator: string) =>
  aReturn(unit, { t: { numerator, denominator } });

describe('a figure of what units reported', () => {
  const three = [
    aReturn('a', { t: { value: '10.5' } }, { x: 'done', y: 'done' }, '2026-06-08'),
    aReturn('b', { t: { value: '4' } }, { x: 'done', y: 'inProgress' }, '2026-06-10'),
    aReturn('c', { t: { value: null } }, { z: null }, '2026-06-12'),
  ];

  it.each<[string, Formula, string]>([
    ['sum', sum, '14.5'],
    ['last: who speaks last, not who is silent', { kind: 'last', of: taken('value') }, '4'],
    ['mean', { kind: 'weightedMean', of: taken('value'), weight: null }, '7.25'],
    ['count of units', { kind: 'count', of: taken('value') }, '2'],
    ['count of tasks', { kind: 'count', of: taken('state', null, 'task') }, '2'],
    [
      'tasks that are done by all who report them',
      {
        kind: 'countWhere',
        of: taken('state', null, 'task'),
        is: { operator: '=', value: 'done' },
      },
      '1',
    ],
    [
      'units above a bound',
      { kind: 'countWhere', of: taken('value'), is: { operator: '>', value: '4' } },
      '1',
    ],
    [
      'tasks of one unit',
      { kind: 'count', of: { ...taken('state', null, 'task'), unitId: 'a' } },
      '2',
    ],
  ])('%s', (_, formula, expected) => {
    expect(figureOf(formula, three)).toMatchObject({ value: expected, absent: null });
  });

  it('says of every input who said it, in which version, and when', () => {
    expect(figureOf(sum, three).readings[0]).toEqual({
      ...{ returnId: 'return-a', versionId: 'version-a', versionNo: 1 },
      ...{ unitId: 'a', unitName: 'Khoa a', personId: 'head-a', personName: 'Trưởng khoa a' },
      ...{ at: '2026-06-08T03:00:00.000Z', of: 'target', subject: 't', part: 'value' },
      value: '10.5',
    });
  });

  it('a ratio is of the sums, not the mean of ratios', () => {
    expect(figureOf(ratio, [said('a', '1', '2'), said('b', '98', '98')])).toMatchObject({
      ...{ value: '99', numerator: '99', denominator: '100' },
    });
  });

  it('a mean weighs by how many were asked', () => {
    const mean: Formula = {
      kind: 'weightedMean',
      of: taken('value'),
      weight: taken('denominator'),
    };
    const asked = (unit: string, value: string, denominator: string) =>
      aReturn(unit, { t: { value, denominator } });
    expect(figureOf(mean, [asked('a', '4.5', '100'), asked('b', '3', '50')]).value).toBe('4');
  });

  it('half a pair is left out, and says so', () => {
    const half = aReturn('b', { t: { numerator: '5' } });
    const figure = figureOf(ratio, [said('a', '1', '4'), half]);
    expect(figure.value).toBe('25');
    expect(figure.leftOut).toMatchObject([{ unitId: 'b', value: '5', because: 'partIsMissing' }]);
  });

  it.each<[string, Formula, ReportedReturn[], string]>([
    ['nothing is divided by zero', ratio, [said('a', '0', '0')], 'divisionByZero'],
    ['nobody reported', sum, [aReturn('a', { t: {} })], 'nobodyReported'],
    ['nobody is there', ratio, [], 'nobodyReported'],
    [
      'all weights are zero',
      { kind: 'weightedMean', of: taken('value'), weight: taken('denominator') },
      [aReturn('a', { t: { value: '4', denominator: '0' } })],
      'divisionByZero',
    ],
  ])('without a value the reason is named: %s', (_, formula, returns, absent) => {
    expect(figureOf(formula, returns)).toMatchObject({ value: null, absent });
  });
});

describe('a unit and its parts', () => {
  const parentOf = new Map([
    ['block', 'centre'],
    ['a', 'block'],
    ['b', 'block'],
    ['c', 'centre'],
    ['centre', null],
  ]);
  const returns = ['block', 'a', 'b', 'c'].map((unit) =>
    aReturn(unit, { t: { value: unit === 'block' ? '30' : '10' } }),
  );

  it('count once: the parts', () => {
    const figure = figureOf(sum, returns, inContext({ parentOf }));
    expect(figure.value).toBe('30');
    expect(figure.leftOut).toMatchObject([{ unitId: 'block', because: 'countedInItsParts' }]);
  });

  it('count once: the wholes', () => {
    const figure = figureOf(sum, returns, inContext({ parentOf, take: 'wholes' }));
    expect(figure.value).toBe('40');
    expect(figure.leftOut.map(({ unitId }) => unitId)).toEqual(['a', 'b']);
  });

  it('a part that is silent leaves the word to the whole', () => {
    const silent = [returns[0], aReturn('a', { t: {} })].flatMap((one) => one ?? []);
    expect(figureOf(sum, silent, inContext({ parentOf })).value).toBe('30');
  });

  it('another subject is another matter', () => {
    const other = [...returns.slice(0, 1), aReturn('a', { u: { value: '7' } })];
    expect(figureOf(sum, other, inContext({ parentOf })).value).toBe('30');
  });

  it('a tree that bites its tail ends', () => {
    const loop = new Map([
      ['a', 'b'],
      ['b', 'a'],
    ]);
    expect(
      figureOf(sum, [aReturn('a', { t: { value: '1' } })], inContext({ parentOf: loop })).value,
    ).toBe('1');
  });
});

describe('whatever is reported', () => {
  const value = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((n) => String(n / 1000));
  const reported = fc
    .array(fc.tuple(value, fc.option(value)), { maxLength: 12 })
    .map((values) =>
      values.map(([numerator, denominator], index) =>
        aReturn(String(index), { t: { value: numerator, numerator, denominator } }),
      ),
    );

  it('the order of the returns does not matter', () => {
    fc.assert(
      fc.property(
        reported.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        ([all, shuffled]) => {
          for (const formula of [sum, ratio]) {
            expect(figureOf(formula, shuffled)).toEqual(figureOf(formula, all));
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('the sums of two halves are the sum of the whole', () => {
    fc.assert(
      fc.property(reported, fc.nat(12), (all, cut) => {
        const total = (some: ReportedReturn[]) =>
          exact(evaluate([aFigure('f', sum, 9)], readReturns(some), inContext())[0]?.value ?? '0');
        const halves = plus(total(all.slice(0, cut)), total(all.slice(cut)));
        expect(compareExact(halves, total(all))).toBe(0);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a figure made of figures', () => {
  const half = inContext().period;
  const all = [said('a', '3', '4'), said('b', '5', '8')];
  const count = aFigure('count', { kind: 'sum', of: taken('numerator') });
  const share = aFigure('rate', ratio);
  const made = (formula: Formula, changes: Partial<FigureContext> = {}) =>
    evaluate([count, share, aFigure('made', formula)], readReturns(all), inContext(changes)).at(-1);

  it('percent of its target', () => {
    const formula = { kind: 'percentOfTarget', figure: 'count', target: '16' } as const;
    expect(made(formula)).toMatchObject({ value: '50', operands: [{ key: 'count', value: '8' }] });
    expect(made({ ...formula, target: '0' })).toMatchObject({ absent: 'divisionByZero' });
  });

  it('how many figures are as they should be; what is not known is not', () => {
    const nobody = aFigure('nobody', { kind: 'sum', of: taken('value') });
    const met = aFigure('met', {
      kind: 'countMet',
      of: [
        { figure: 'count', operator: '>=', value: '8' },
        { figure: 'rate', operator: '<', value: '50' },
        { figure: 'nobody', operator: '>=', value: '0' },
      ],
    });
    const nodes = evaluate([count, share, nobody, met], readReturns(all), inContext());
    expect(nodes.at(-1)).toMatchObject({
      ...{ value: '1', operands: [{ value: '8' }, { value: '66.67' }, { value: null }] },
    });
  });

  it('the same period last year, by what the figure is and not by its key', () => {
    const lastYear = anEarlier('count', '7', { ...half, year: 2025, to: '2025-06-09' });
    const formula = { kind: 'sameLastYear', figure: 'count' } as const;
    const quarter = { ...lastYear, kind: 'quarter1', value: '1' };
    expect(made(formula, { earlier: [quarter, lastYear] })).toMatchObject({
      ...{ value: '7', operands: [{ documentId: 'report-2025-06-09' }] },
    });
    expect(made(formula, { earlier: [quarter] })).toMatchObject({ absent: 'notReportedLastYear' });
  });

  const formula = { kind: 'cumulative', figure: 'count' } as const;
  const year = 2026;
  const first = { year, kind: 'quarter1', from: '2025-12-10', to: '2026-03-09' };

  it('since the year began: a window that holds an earlier one counts alone', () => {
    expect(made(formula, { earlier: [anEarlier('count', '5', first)] })?.value).toBe('8');
  });

  it('since the year began: windows that follow each other are added, overlaps are not', () => {
    const period = { year, kind: 'quarter3', from: '2026-06-10', to: '2026-09-09' };
    const misprinted = { ...first, from: '2025-12-05' };
    const earlier = [anEarlier('count', '5', misprinted), anEarlier('count', '20', half)];
    const figure = made(formula, { period, earlier });
    expect(figure).toMatchObject({ value: '28' });
    expect(figure?.operands.map(({ value }) => value)).toEqual(['8', '20']);
  });

  it('a rate since the year began is of the sums', () => {
    const period = { year, kind: 'quarter3', from: '2026-06-10', to: '2026-09-09' };
    const parts = { numerator: '1', denominator: '8' };
    const earlier = [anEarlier('rate', '12.5', half, parts)];
    expect(made({ kind: 'cumulative', figure: 'rate' }, { period, earlier })?.value).toBe('45');
  });

  it('a mean without its weights cannot be added up', () => {
    const mean = aFigure('mean', { kind: 'last', of: taken('numerator') });
    const cumulative = aFigure('sum', { kind: 'cumulative', figure: 'mean' });
    const [, figure] = evaluate([mean, cumulative], readReturns(all), inContext());
    expect(figure).toMatchObject({ value: null, absent: 'cannotBeAddedUp' });
  });

  it('a figure that is not there is a fault of who wrote the formula', () => {
    expect(() => made({ kind: 'cumulative', figure: 'nothing' })).toThrow(RangeError);
  });
});
