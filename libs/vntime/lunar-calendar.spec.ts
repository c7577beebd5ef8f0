import { lunarNewYear, solarDayOf } from '#vntime';

/** Tết as it was kept, or as almanacs print it; where the day in China differs, that is said. */
const tet: readonly string[] = [
  '1968-01-29', // 30 January in China
  '1969-02-16', // 17 February in China
  '1985-01-21', // 20 February in China: a whole month
  '1990-01-27',
  '2000-02-05',
  '2007-02-17', // 18 February in China
  '2015-02-19',
  '2016-02-08',
  '2017-01-28',
  '2018-02-16',
  '2019-02-05',
  '2020-01-25',
  '2021-02-12',
  '2022-02-01',
  '2023-01-22',
  '2024-02-10',
  '2025-01-29',
  '2026-02-17',
  '2027-02-06',
  '2028-01-26',
  '2029-02-13',
  '2030-02-02', // 3 February in China
  '2031-01-23',
  '2032-02-11',
  '2033-01-31',
  '2034-02-19',
  '2035-02-08',
  '2053-02-18', // 19 February in China
];

test.each(tet)('Tết falls on %s', (day) => {
  expect(lunarNewYear(Number(day.slice(0, 4)))).toBe(day);
});

test.each([
  [2023, '2023-04-29'], // month 2 was doubled
  [2024, '2024-04-18'],
  [2025, '2025-04-07'],
  [2026, '2026-04-26'],
  [2027, '2027-04-16'],
])('the day of the Hùng kings, 10/3, in %i is %s', (year, day) => {
  expect(solarDayOf(year, { month: 3, day: 10 })).toBe(day);
});

test.each([
  [{ month: 8, day: 15 }, '2025-10-06'], // month 6 was doubled
  [{ month: 12, day: 23 }, '2026-02-10'],
  [{ month: 7, day: 15 }, '2025-09-06'],
])('in a lunar year with a doubled month, %j is %s', (lunar, day) => {
  expect(solarDayOf(2025, lunar)).toBe(day);
});

test('there is no thirteenth month', () => {
  expect(() => solarDayOf(2026, { month: 13, day: 1 })).toThrow('no lunar month 13');
});
