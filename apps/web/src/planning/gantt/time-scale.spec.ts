import { timeScale } from './time-scale.js';

test('without a day there is no scale', () => expect(timeScale([])).toBeNull());

test('whole months stand around the days; each as wide as its days', () => {
  const scale = timeScale(['2028-02-29', '2028-01-10']);
  expect(scale?.steps.map(({ name }) => name)).toEqual(['T1', 'T2']);
  expect(scale?.steps.map(({ share }) => share.toFixed(2))).toEqual(['51.67', '48.33']);
});

test('a bar ends with its last day', () => {
  const scale = timeScale(['2026-01-01', '2026-01-31']);
  expect(scale?.at('2026-01-01')).toBe(0);
  expect(scale?.span('2026-01-01', '2026-01-31')).toBe(100);
});

test('a scale goes over the end of a year', () => {
  const scale = timeScale(['2026-12-15', '2027-01-02']);
  expect(scale?.steps.map(({ name }) => name)).toEqual(['T12', 'T1']);
  expect(scale?.at('2027-01-01')).toBe(50);
});

test('years stand over a framework, whose months would have no room', () => {
  const scale = timeScale(['2026-12-31', '2030-12-31']);
  expect(scale?.steps.map(({ name }) => name)).toEqual(['2026', '2027', '2028', '2029', '2030']);
  expect(scale?.at('2026-01-01')).toBe(0);
  expect(scale?.span('2026-01-01', '2030-12-31')).toBe(100);
  const year = timeScale(['2026-01-01', '2027-06-30'])?.steps;
  expect([year?.length, timeScale(['2026-01-01', '2027-07-01'])?.steps.length]).toEqual([18, 2]);
});
