import type { DocumentId, PersonId, UnitId } from '#kernel';
import { initialTransition, transition } from 'xstate';
import { leftoverMachine } from './leftover.machine.js';
import { brokenRule, newLeftover, type LeftoverEvent, type LeftoverInput } from './leftover.js';

const input: LeftoverInput = {
  ...{ title: 'Việc chuyển tiếp', row: 'task', rowId: 'r1', heirId: null, changes: [] },
  ...{ planId: 'p1' as DocumentId, successorId: 'p2' as DocumentId, unitId: 'u1' as UnitId },
  ...{ isDone: false, workers: [], leadUnits: [] },
};
const by = { by: 'n1' as PersonId, at: '2026-03-04T02:00:00Z', reason: 'Vì đã làm.' };
const to = { id: 'r2', title: 'Nhiệm vụ 1' };
const close: LeftoverEvent = { type: 'leftover.close', ...by };
const keep: LeftoverEvent = { type: 'leftover.keep', ...by };
const carry: LeftoverEvent = { type: 'leftover.carry', ...by, to };

const after = (events: readonly LeftoverEvent[], of = input) => {
  const [begun] = initialTransition(leftoverMachine, of);
  return events.reduce((now, event) => transition(leftoverMachine, now, event)[0], begun);
};

test.each([
  [close, 'closed'],
  [keep, 'kept'],
  [carry, 'carried'],
] as const)('%j decides it, once', (event, state) => {
  const decided = after([event]);
  expect([decided.value, decided.context.reason]).toEqual([state, by.reason]);
  for (const again of [close, keep, carry]) expect(decided.can(again)).toBe(false);
});

test('the row it went on in is kept', () => {
  expect(after([carry]).context.carriedTo).toEqual(to);
});

test.each([
  ['ActsNeedAReason', input, { ...close, reason: ' ' } as LeftoverEvent],
  ['NoPlanTakesItOver', { ...input, successorId: null }, carry],
  ['NothingIsLeftToGoOn', { ...input, isDone: true }, keep],
] as const)('%s', (code, of, event) => {
  expect(brokenRule(newLeftover(of), event)).toBe(code);
  expect(after([event], of).value).toBe('asked');
});
