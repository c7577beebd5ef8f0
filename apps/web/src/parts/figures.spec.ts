import { writtenFigure, writtenPercent } from './figures.js';

test.each([
  ['1200.5', null, '1.200,5'],
  ['-1234567', null, '-1.234.567'],
  ['999', 'bài', '999 bài'],
  ['0.25', '%', '0,25%'],
  [null, '%', '–'],
])('%s %s is written %s', (decimal, unit, written) => {
  expect(writtenFigure(decimal, unit)).toBe(written);
});

test('a percentage has one digit behind the comma, or none', () => {
  expect(writtenPercent(66.66)).toBe('66,7%');
  expect(writtenPercent(100)).toBe('100%');
  expect(writtenPercent(null)).toBe('–');
});
