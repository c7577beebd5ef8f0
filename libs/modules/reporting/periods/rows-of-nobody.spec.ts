import type { UnitId } from '#kernel';
import { goneUnits } from './rows-of-nobody.js';

const id = (name: string) => name as UnitId;
const units = [
  { id: id('a'), closedOn: null },
  { id: id('b'), closedOn: '2026-06-30' },
  { id: id('c'), closedOn: '2026-06-30' },
];
const goneOn = (day: string, ...next: [string, string | null][]) => [
  ...goneUnits(
    units,
    next.map(([unit, heir]) => ({
      unitId: id(unit),
      successorId: heir === null ? null : id(heir),
    })),
    day,
  ),
];

test('a unit is gone once it closed, or when it was said that nobody goes on for it', () => {
  expect(goneOn('2026-06-29')).toEqual([]);
  expect(goneOn('2026-06-30')).toEqual(['b', 'c']);
  expect(goneOn('2026-06-29', ['a', null])).toEqual(['a']);
});

test('who goes on for it is asked on to the end, once around at most', () => {
  expect(goneOn('2026-06-30', ['b', 'c'], ['c', 'a'])).toEqual([]);
  expect(goneOn('2026-06-30', ['b', 'c'], ['c', 'b'])).toEqual(['b', 'c']);
  expect(goneOn('2026-06-30', ['b', 'a'], ['a', null])).toEqual(['a', 'b', 'c']);
});
