import { toldDifferently } from './told-differently.js';

const value = (unitId: string, from: string, to: string, told: string) => ({
  ...{ unitId, from, to, value: told },
  ...{ at: `${to}T08:00:00Z`, byHand: false, replaced: false },
});

const report = value('u1', '2025-12-05', '2026-11-24', '94.01');
const book = value('u1', '2026-01-01', '2026-11-23', '37.5');

test('two sources that tell one year of one unit differently are found', () => {
  expect(toldDifferently([report, book])).toEqual([report, book]);
});

test.each([
  ['the same value, written otherwise', { ...book, value: '94.010' }],
  ['another unit', { ...book, unitId: 'u2' }],
  ['a quarter of that year', { ...book, to: '2026-03-31' }],
  ['the year before', value('u1', '2024-12-05', '2025-12-04', '37.5')],
  ['what the same return told before it was corrected', { ...book, replaced: true }],
])('%s is no disagreement', (_, other) => {
  expect(toldDifferently([report, other])).toBeNull();
});

test('what is recorded afterwards settles it; what was recorded before does not', () => {
  const settled = { ...report, value: '60', byHand: true, at: '2026-12-01T08:00:00Z' };
  expect(toldDifferently([settled, report])).toBeNull();
  const before = { ...settled, at: '2026-11-01T08:00:00Z' };
  expect(toldDifferently([before, report])).toEqual([before, report]);
});
