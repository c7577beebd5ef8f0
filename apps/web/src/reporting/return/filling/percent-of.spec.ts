import { percentOf } from './percent-of.js';

test.each([
  ['4197', '4218', '99.5'],
  ['1', '3', '33.33'],
  ['2', '3', '66.67'],
  ['1', '800', '0.13'],
  ['5', '5', '100'],
  ['1.5', '2', '75'],
  ['0', '7', '0'],
  ['3', '0', null],
  [null, '7', null],
])('%s of %s is %s per cent', (numerator, denominator, percent) => {
  expect(percentOf(numerator, denominator)).toBe(percent);
});
