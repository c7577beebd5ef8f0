import { sumOf } from './sum-of.js';

test.each([
  [['2', '3'], '5'],
  [['0.1', '0.2'], '0.3'],
  [['1.5', '2.5'], '4'],
  [['12', '0.25'], '12.25'],
  [['-1', '0.5'], '-0.5'],
  [['7'], '7'],
  [['7', null], null],
  [[], null],
])('%j is %s', (parts, sum) => {
  expect(sumOf(parts)).toBe(sum);
});
