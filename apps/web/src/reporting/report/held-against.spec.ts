import { heldAgainst } from './held-against.js';

const of = [{ figure: 'target/a/value', operator: '>', value: '90' }] as const;
const formula = { kind: 'countMet' as const, of: [...of] };
const judged = (value: string | null, key = 'target/a/value') =>
  heldAgainst(formula, { key, value, unit: '%' });

test.each([
  ['90.01', true],
  ['90', false],
  ['9', false],
  [null, false],
])('%s is held against the bound: %s', (value, isMet) => {
  expect(judged(value)).toEqual({ bound: '> 90%', isMet });
});

test('what is not counted is not judged', () => {
  expect(judged('95', 'target/b/value')).toBeNull();
  const share = { kind: 'share', part: 'target/a/value', whole: 'tasks' } as const;
  expect(heldAgainst(share, { key: 'target/a/value', value: '1', unit: null })).toBeNull();
});
