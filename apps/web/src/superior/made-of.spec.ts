import { madeOf } from './made-of.js';

const figures = ['target/a/value', 'target/b/value', 'tasks.done', 'tasks'].map((key) => ({ key }));
const keysOf = (formula: Parameters<typeof madeOf>[0]['formula']) =>
  madeOf({ formula }, figures).map(({ key }) => key);

it('a share is opened to both its figures', () => {
  expect(keysOf({ kind: 'share', part: 'tasks.done', whole: 'tasks' })).toEqual([
    'tasks.done',
    'tasks',
  ]);
});

it('targets that are met are opened to the values that were judged', () => {
  const bound = { operator: '>=', value: '90' } as const;
  const of = [{ figure: 'target/b/value', ...bound }];
  expect(keysOf({ kind: 'countMet', of })).toEqual(['target/b/value']);
});

it('what stands beside its target opens no line of its own', () => {
  const of = { kind: 'percentOfTarget', figure: 'target/a/value', target: '90' } as const;
  expect(keysOf(of)).toEqual([]);
});
