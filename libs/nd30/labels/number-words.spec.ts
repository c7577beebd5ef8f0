import { printDecimal, printMeasure, printQuantity } from './number-words.js';

describe('numbers in words of a page', () => {
  it.each([
    ['99.5', '99,5'],
    ['1234567.25', '1.234.567,25'],
    ['-0.5', '-0,5'],
    ['120', '120'],
    ['khoảng 5', 'khoảng 5'],
  ])('%s is printed %s', (value, printed) => expect(printDecimal(value)).toBe(printed));

  it('keeps the percent sign close and a unit on the same line', () => {
    expect(printQuantity('95', '%')).toBe('95%');
    expect(printQuantity('4.0', 'điểm')).toBe('4,0\u00a0điểm');
  });

  it.each([
    [{ op: '>=', value: '95', valueTo: null, unit: '%' } as const, '≥ 95%'],
    [{ op: '=', value: '100', valueTo: null, unit: '%' } as const, '100%'],
    [{ op: 'range', value: '90', valueTo: '95', unit: '%' } as const, '90% - 95%'],
    [{ op: '<', value: '3', valueTo: null, unit: 'ngày' } as const, '< 3\u00a0ngày'],
  ])('prints a measure %#', (measure, printed) => expect(printMeasure(measure)).toBe(printed));
});
