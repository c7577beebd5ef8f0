import { reportsIn, type ReportingBody } from './who-reports.js';

const body = (organId: string, from: string, until: string | null): ReportingBody => ({
  ...{ organId, name: organId, from, until },
});
const lists = new Map([
  [
    'cchc',
    [
      body('merged', '2020-01-01', '2026-06-30'),
      body('heir', '2026-07-01', null),
      body('back', '2020-01-01', '2026-03-31'),
      body('back', '2026-09-01', null),
    ],
  ],
]);
const in2026 = (organId: string, regime = 'cchc') =>
  ['2026-03-14', '2026-06-30', '2026-09-14'].map((windowTo) =>
    reportsIn(lists, organId, { regime, windowTo }),
  );

test('whoever ends in mid-year reports of what ended with him or before, his heir of the rest', () => {
  expect(in2026('merged')).toEqual([true, true, false]);
  expect(in2026('heir')).toEqual([false, false, true]);
  expect(in2026('back')).toEqual([true, false, true]);
  expect(in2026('stranger')).toEqual([false, false, false]);
});

test('without a list everybody reports; without a day everybody on the list', () => {
  expect(in2026('stranger', 'other')).toEqual([true, true, true]);
  expect(reportsIn(lists, 'heir', { regime: 'cchc', windowTo: null })).toBe(true);
  expect(reportsIn(lists, 'stranger', { regime: 'cchc', windowTo: null })).toBe(false);
});
