import { evaluate } from './evaluate.js';
import type { FigureNode } from './figure.js';
import { packFigure, unpackFigure } from './pack-sources.js';
import { readReturns } from './read-returns.js';
import { aFigure, aReturn, inContext } from './testing.js';

const parentOf = new Map([['B', 'A']]);
const rate = { numerator: '9', denominator: '10' };
const returns = [
  aReturn('A', { t: rate, u: { value: '1' } }, { one: 'done', two: 'cannot' }),
  aReturn('B', { t: rate }, { one: 'done' }),
  aReturn('C', { t: { numerator: '4' } }, { two: 'inProgress' }),
];
const part = (name: 'numerator' | 'denominator') =>
  ({ of: 'target', id: 't', part: name }) as const;
const figures = evaluate(
  [
    aFigure('rate', {
      ...{ kind: 'ratio', numerator: part('numerator'), denominator: part('denominator') },
      times: '100',
    }),
    aFigure('tasks', { kind: 'count', of: { of: 'task', id: null, part: 'state' } }),
  ],
  readReturns(returns),
  inContext({ parentOf }),
);

it('comes back whole from how it is kept, what counts and what was left out', () => {
  const [first, second] = figures as readonly [FigureNode, FigureNode];
  expect([first.readings.length, first.leftOut.length]).toEqual([2, 2]);
  expect(second.readings.length + second.leftOut.length).toBe(4);
  for (const figure of figures) expect(unpackFigure(packFigure(figure))).toEqual(figure);
});

it('names each return once, and each thing once', () => {
  const { sources } = packFigure(figures[0] as FigureNode);
  expect(sources.returns.map(({ unitName }) => unitName)).toEqual(['Khoa B', 'Khoa A', 'Khoa C']);
  const numerator = { of: 'target', subject: 't', part: 'numerator' };
  const denominator = { ...numerator, part: 'denominator' };
  expect(sources.readings).toEqual([
    { ...numerator, said: [[0, '9']] },
    { ...denominator, said: [[0, '10']] },
  ]);
  expect(sources.leftOut).toEqual([
    { ...numerator, because: 'countedInItsParts', said: [[1, '9']] },
    { ...numerator, because: 'partIsMissing', said: [[2, '4']] },
  ]);
});
