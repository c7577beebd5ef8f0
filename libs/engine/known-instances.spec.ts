import type { BodyId } from '#kernel';
import { KnownInstances } from './known-instances.js';
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

test('is taken once, as it was saved', () => {
  const known = new KnownInstances();
  known.remember(key('a'), { ...row, usedFor: 'light', usedOn: 'a' }, step);
  expect(known.take(key('a'))).toEqual({
    ...row,
    state: 'lit',
    context: { tags: ['new'] },
    revision: 2,
    usedFor: null,
    usedOn: null,
  });
  expect(known.take(key('a'))).toBeUndefined();
});

test('whoever changes what he took or gave changes nothing that is known', () => {
  const known = new KnownInstances();
  const context = { tags: ['new'] };
  known.remember(key('a'), row, { ...step, after: { state: 'lit', context } });
  context.tags.push('changed');
  expect(known.take(key('a'))).toMatchObject({ context: { tags: ['new'] } });
});

test('the oldest is forgotten when there are too many', () => {
  const known = new KnownInstances(2);
  for (const id of ['a', 'b', 'c']) known.remember(key(id), row, step);
  expect(['a', 'b', 'c'].map((id) => known.take(key(id)) !== undefined)).toEqual([
    false,
    true,
    true,
  ]);
});
