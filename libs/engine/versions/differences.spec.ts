import type { PersonId } from '#kernel';
import type { WorkItemSpec } from '../hosted-machine.js';
import { lamp } from '../testing.js';
import { differencesFrom } from './differences.js';
import type { OpenItem } from './instances.sql.js';

const due = '2026-03-04T06:00:00.000Z';
const anna = '0198a000-0000-7000-8000-000000000001' as PersonId;
const spec: WorkItemSpec = {
  ...{ key: 'watch', kind: 'watch', round: 1, dueAt: due },
  assignee: { role: 'keeper', unitId: null },
};
const open: OpenItem = {
  ...{ key: 'watch', kind: 'watch', round: 1, dueAt: new Date(due) },
  ...{ personId: null, role: 'keeper', unitId: null },
};
const clock = { key: 'burn', dueAt: due, event: { type: 'clock.burntDown' } };
const rings = { ...clock, dueAt: new Date(due) };
const machine = { ...lamp, workItemsOf: () => [spec], clocksOf: () => [clock] };
const against = (items: OpenItem[], clocks: (typeof rings)[]) =>
  differencesFrom({ items, clocks }, machine, { state: 'lit', context: {} });

test('what stands as it shall is left alone', () => {
  const none = { ended: [], begun: [] };
  expect(against([open], [rings])).toEqual({ items: none, clocks: none });
});

test.each<[string, Partial<OpenItem>]>([
  ['for another role', { role: 'electrician' }],
  ['for a person', { role: null, personId: anna }],
  ['of another kind', { kind: 'own' }],
  ['of another round', { round: 2 }],
  ['due at another time', { dueAt: null }],
])('work %s ends and begins anew', (_, other) => {
  expect(against([{ ...open, ...other }], [rings]).items).toEqual({
    ended: ['watch'],
    begun: [spec],
  });
});

test('a clock of another time or event is set anew; what nobody asks for any more ends', () => {
  const later = { ...rings, dueAt: new Date('2026-03-04T07:00:00Z') };
  const other = { ...rings, event: { type: 'lamp.smash' } };
  const stray = { ...rings, key: 'stray' };
  expect(against([], [later]).clocks).toEqual({ ended: ['burn'], begun: [clock] });
  expect(against([], [other, stray]).clocks).toEqual({ ended: ['burn', 'stray'], begun: [clock] });
  expect(against([], []).items).toEqual({ ended: [], begun: [spec] });
});
