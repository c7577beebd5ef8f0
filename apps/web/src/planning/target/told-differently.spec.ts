import { toldDifferently } from './told-differently.js';

const value = (unitId: string, from: string, to: string, told: string) => ({
  ...{ unitId, from, to, value: told },
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
])('%s is no disagreement', (_, other) => {
  expect(toldDifferently([report, other])).toBeNull();
});
