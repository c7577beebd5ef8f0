import { initialTransition, transition } from 'xstate';
import { pureStep } from './pure-step.js';
import { lamp, type LampEvent } from './testing.js';

test('a step is what XState says it is, one after the other and for each machine alike', () => {
  const events: LampEvent[] = [
    { type: 'lamp.light', dueAt: '2026-03-05T05:00:00Z' },
    { type: 'lamp.count' },
    { type: 'lamp.quench' },
    { type: 'lamp.quench' },
    { type: 'lamp.light' },
    { type: 'lamp.smash' },
  ];
  let [before] = initialTransition(lamp.logic);
  for (const event of events) {
    const [snapshot, actions] = transition(lamp.logic, before, event);
    const step = pureStep(lamp.logic, before, event);
    expect([step.snapshot.value, step.snapshot.context]).toEqual([
      snapshot.value,
      snapshot.context,
    ]);
    expect(step.actions).toEqual(actions.map(({ type }) => type));
    before = snapshot;
  }
  expect(before.context).toEqual({ lit: 3, dueAt: null });
});
