import { assign, setup } from 'xstate';
import {
  brokenRule,
  newLeftover,
  type LeftoverContext,
  type LeftoverEvent,
  type LeftoverInput,
} from './leftover.js';

const allowed = 'noRuleIsBroken' as const;

/** A row of a replaced plan with work on it: closed, carried over to the new plan, or kept going. */
export const leftoverMachine = setup({
  types: {
    context: {} as LeftoverContext,
    events: {} as LeftoverEvent,
    input: {} as LeftoverInput,
  },
  guards: {
    noRuleIsBroken: ({ context, event }) => brokenRule(context, event) === null,
  },
  actions: {
    keepReason: assign(({ event }) => ('reason' in event ? { reason: event.reason } : {})),
    keepHeir: assign(({ event }) => ('to' in event ? { carriedTo: event.to } : {})),
  },
}).createMachine({
  id: 'leftover',
  context: ({ input }) => newLeftover(input),
  initial: 'asked',
  states: {
    asked: {
      on: {
        'leftover.close': { target: 'closed', guard: allowed, actions: 'keepReason' },
        'leftover.carry': {
          target: 'carried',
          guard: allowed,
          actions: ['keepReason', 'keepHeir'],
        },
        'leftover.keep': { target: 'kept', guard: allowed, actions: 'keepReason' },
      },
    },
    closed: {},
    carried: {},
    kept: {},
  },
});
