import { assign, setup } from 'xstate';
import {
  brokenRule,
  newExtension,
  type ExtensionContext,
  type ExtensionEvent,
  type ExtensionInput,
} from './extension.js';

/**
 * A request for more time: the head of the unit forwards it, a leader grants or refuses it. One that
 * nobody looks at in time goes to the leader by itself.
 */
export const extensionMachine = setup({
  types: {
    context: {} as ExtensionContext,
    events: {} as ExtensionEvent,
    input: {} as ExtensionInput,
  },
  guards: {
    noRuleIsBroken: ({ context, event }) => brokenRule(context, event) === null,
  },
  actions: {
    remind: assign(({ context }) => ({ rung: [...context.rung, 'remind' as const] })),
    beLate: assign(({ context }) => ({ rung: [...context.rung, 'due' as const], late: true })),
    extend: assign(({ event }) =>
      event.type === 'extension.grant' ? { grantedUntil: event.until } : {},
    ),
  },
}).createMachine({
  id: 'extension',
  context: ({ input }) => newExtension(input),
  initial: 'requested',
  states: {
    requested: {
      on: {
        'extension.forward': 'forwarded',
        'extension.refuse': { target: 'refused', guard: 'noRuleIsBroken' },
        'extension.withdraw': { target: 'withdrawn', guard: 'noRuleIsBroken' },
        'clock.reminder': { guard: 'noRuleIsBroken', actions: 'remind' },
        'clock.overdue': { target: 'forwarded', guard: 'noRuleIsBroken', actions: 'beLate' },
      },
    },
    forwarded: {
      on: {
        'extension.grant': { target: 'granted', guard: 'noRuleIsBroken', actions: 'extend' },
        'extension.refuse': { target: 'refused', guard: 'noRuleIsBroken' },
        'extension.withdraw': { target: 'withdrawn', guard: 'noRuleIsBroken' },
        'clock.reminder': { guard: 'noRuleIsBroken', actions: 'remind' },
        'clock.overdue': { guard: 'noRuleIsBroken', actions: 'beLate' },
      },
    },
    granted: {},
    refused: {},
    withdrawn: {},
  },
});
