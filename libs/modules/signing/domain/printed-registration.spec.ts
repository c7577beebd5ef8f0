import { datePhrase, printedNumber } from './printed-registration.js';

test.each([
  ['2026-01-06', 'ngày 06 tháng 01 năm 2026'],
  ['2026-02-28', 'ngày 28 tháng 02 năm 2026'],
  ['2026-03-09', 'ngày 09 tháng 3 năm 2026'],
  ['2026-11-22', 'ngày 22 tháng 11 năm 2026'],
])('%s is printed as the decree wants it', (date, phrase) => {
  expect(datePhrase({ number: 1, date })).toBe(phrase);
});

test('a number below ten carries a zero', () => {
  const print = (number: number) => printedNumber({ number, date: '2026-01-06' });
  expect([1, 9, 10, 1205].map(print)).toEqual(['01', '09', '10', '1205']);
});
