import { decimalOf } from './decimal.js';
import { measureOf, writtenMeasure } from './measure.js';

test.each([
  ['99,5', '99.5'],
  ['1.200', '1200'],
  ['1.200,75', '1200.75'],
  ['4.5', '4.5'],
  ['95', '95'],
  ['', null],
  ['chín', null],
  ['1,2,3', null],
])('the number “%s” is %s', (written, decimal) => {
  expect(decimalOf(written)).toBe(decimal);
});

test.each([
  ['≥ 95%', '>=', '95', null, '%'],
  ['>= 4,0 điểm', '>=', '4.0', null, 'điểm'],
  ['100%', '=', '100', null, '%'],
  ['90 % trở lên', '>=', '90', null, '%'],
  ['dưới 5 ngày', '<', '5', null, 'ngày'],
  ['tối đa 30 phút', '<=', '30', null, 'phút'],
  ['từ 80 đến 90 %', 'range', '80', '90', '%'],
])('“%s” is read', (written, op, value, valueTo, unit) => {
  expect(measureOf(written)).toEqual({ op, value, valueTo, unit });
});

test('words are no measure', () => {
  expect(measureOf('Hoàn thành')).toBeNull();
});

test.each(['≥ 95%', '< 5 ngày', '100%', 'từ 80 đến 90,5%'])('“%s” is written as read', (text) => {
  const measure = measureOf(text);
  expect(measure && writtenMeasure(measure)).toBe(text);
});
