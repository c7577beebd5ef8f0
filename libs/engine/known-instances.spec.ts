import type { BodyId } from '#kernel';
import { KnownInstances, rowAfter } from './known-instances.js';
import type { InstanceRow } from './store/load-instance.sql.js';
import type { Transition } from './transition.js';

const row = {
  id: 'a',
  machine: 'lamp',
  machineVersion: 1,
  state: 'dark',
  revision: 1,
} as InstanceRow;
const step = {
  after: { state: 'lit', context: { tags: ['new'] } },
  revision: 1,
} as unknown as Transition;
const key = (instanceId: string) => ({ bodyId: 'body' as BodyId, instanceId });

test('is taken once, as it was remembered', () => {
  const known = new KnownInstances();
  known.remember(key('a'), row);
  expect(known.take(key('a'))).toBe(row);
  expect(known.take(key('a'))).toBeUndefined();
});

test('a row after a step tells what was saved, in a context that nobody else holds', () => {
  const context = { tags: ['new'] };
  const after = rowAfter(
    { ...row, usedFor: 'light', usedOn: 'a' },
    { ...step, after: { state: 'lit', context } },
  );
  context.tags.push('changed');
  expect(after).toEqual({
    ...row,
    state: 'lit',
    context: { tags: ['new'] },
    revision: 2,
    usedFor: null,
    usedOn: null,
  });
});

test('the oldest is forgotten when there are too many', () => {
  const known = new KnownInstances(2);
  for (const id of ['a', 'b', 'c']) known.remember(key(id), row);
  expect(['a', 'b', 'c'].map((id) => known.take(key(id)) !== undefined)).toEqual([
    false,
    true,
    true,
  ]);
});
