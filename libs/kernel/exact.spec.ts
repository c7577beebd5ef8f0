import fc from 'fast-check';
import { compareExact, exact, over, plus, sumOf, times, written, zero } from './exact.js';

const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.integer({ min: 0, max: 9 }))
  .map(([n, places]) => written({ n, d: 10n ** BigInt(places) }, 9));

test('decimals that floats cannot add are added', () => {
  expect(written(plus(exact('0.1'), exact('0.2')), 9)).toBe('0.3');
  expect(written(sumOf(Array.from({ length: 10 }, () => exact('0.1'))), 9)).toBe('1');
  expect(written(plus(exact('999999999999999.999999999'), exact('0.000000001')), 9)).toBe(
    '1000000000000000',
  );
});

test.each([
  ['2', '3', 2, '0.67'],
  ['1', '8', 2, '0.13'],
  ['-1', '8', 2, '-0.13'],
  ['1', '3', 0, '0'],
  ['-1', '3', 0, '0'],
  ['5', '2', 0, '3'],
  ['100', '-4', 2, '-25'],
])('%s : %s with %i digits is %s', (top, bottom, digits, expected) => {
  const quotient = over(exact(top), exact(bottom));
  expect(quotient && written(quotient, digits)).toBe(expected);
});

test('nothing is divided by zero, and what is no decimal is refused', () => {
  expect(over(exact('1'), exact('0.00'))).toBeNull();
  for (const text of ['', '1,5', '1e3', 'NaN', '--1', '.5', ' 1']) {
    expect(() => exact(text)).toThrow(RangeError);
  }
});

test('what is written reads back as itself', () => {
  fc.assert(
    fc.property(decimals, (decimal) => expect(written(exact(decimal), 9)).toBe(decimal)),
    { numRuns: 200 },
  );
});

test('sums do not depend on their order, products on their grouping', () => {
  fc.assert(
    fc.property(fc.array(decimals, { maxLength: 8 }), decimals, (some, factor) => {
      const numbers = some.map(exact);
      const sum = sumOf(numbers);
      expect(compareExact(sumOf(numbers.toReversed()), sum)).toBe(0);
      const scaled = sumOf(numbers.map((one) => times(one, exact(factor))));
      expect(compareExact(scaled, times(sum, exact(factor)))).toBe(0);
      expect(compareExact(plus(sum, zero), sum)).toBe(0);
    }),
    { numRuns: 100 },
  );
});
