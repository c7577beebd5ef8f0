import { assign, setup } from 'xstate';
import { brokenRule } from './rules.js';
import {
  newReturn,
  type FrozenState,
  type ReturnContext,
  type ReturnEvent,
  type ReturnInput,
} from './unit-return.js';

const allowed = 'noRuleIsBroken' as const;

const whileItIsAwaited = {
  'clock.reminder': { guard: allowed, actions: 'ring' },
  'clock.overdue': { guard: allowed, actions: ['ring', 'beLate'] },
  'clock.escalation': { guard: allowed, actions: 'ring' },
} as const;

const frozenFrom = (from: FrozenState) =>
  ({ target: 'locked', actions: { type: 'freeze', params: { from } } }) as const;

const whoWasAskedToWait = { target: 'waived', guard: allowed } as const;
const back = { target: 'open', guard: allowed, actions: 'beginRound' } as const;

/**
 * The way of a unit's return: filled, approved by the head, accepted by the coordinating unit; at the
 * lock it freezes as it is, and an exception opens it where it stood, until it ends.
 */
export const unitReturnMachine = setup({
  types: {
    context: {} as ReturnContext,
    events: {} as ReturnEvent,
    input: {} as ReturnInput,
  },
  guards: {
    noRuleIsBroken: ({ context, event }) => brokenRule(context, event) === null,
    grantedWhereApproved: ({ context, event }) =>
      context.frozenFrom === 'approved' && brokenRule(context, event) === null,
    grantedWhereSubmitted: ({ context, event }) =>
      context.frozenFrom === 'submitted' && brokenRule(context, event) === null,
    grantedWhereAccepted: ({ context, event }) =>
      context.frozenFrom === 'accepted' && brokenRule(context, event) === null,
  },
  actions: {
    keepFillers: assign(({ event }) =>
      event.type === 'return.submit' ? { fillers: event.fillers, approver: event.approver } : {},
    ),
    keepApproved: assign(({ context, event }) =>
      event.type === 'return.approve'
        ? {
            approved: { versionId: event.versionId, no: event.no, by: event.by, at: event.at },
            acceptor: event.acceptor,
            firstSentAt: context.firstSentAt ?? event.at,
          }
        : {},
    ),
    keepAccepted: assign(({ context, event }) =>
      event.type === 'return.accept' && context.approved
        ? { accepted: { ...context.approved, by: event.by, at: event.at } }
        : {},
    ),
    /** What was to be rung before now is not rung afterwards. */
    beginRound: assign(({ context, event }) =>
      'at' in event
        ? {
            round: context.round + 1,
            approver: null,
            acceptor: null,
            rung: context.times.bells
              .filter(({ key, at }) => context.rung.includes(key) || at <= event.at)
              .map(({ key }) => key),
          }
        : {},
    ),
    ring: assign(({ context, event }) =>
      'bell' in event ? { rung: [...context.rung, event.bell] } : {},
    ),
    /** A unit that had sent something in time is not late because it mends it. */
    beLate: assign(({ context }) => ({ late: context.late || context.firstSentAt === null })),
    freeze: assign(({ context }, { from }: { from: FrozenState }) => ({
      frozenFrom: from,
      until: null,
      late: context.late || context.firstSentAt === null,
    })),
    ask: assign(({ event }) =>
      event.type === 'exception.ask'
        ? { exception: { id: event.exceptionId, askedBy: event.by } }
        : {},
    ),
    unfreeze: assign(({ event }) =>
      event.type === 'exception.grant'
        ? { until: event.until, exception: null, frozenFrom: null }
        : {},
    ),
    stayFrozen: assign(() => ({ exception: null })),
  },
}).createMachine({
  id: 'unitReturn',
  context: ({ input }) => newReturn(input),
  initial: 'open',
  states: {
    open: {
      on: {
        'return.submit': { target: 'submitted', guard: allowed, actions: 'keepFillers' },
        'return.waive': whoWasAskedToWait,
        'clock.lock': frozenFrom('open'),
        ...whileItIsAwaited,
      },
    },
    submitted: {
      on: {
        'return.approve': { target: 'approved', guard: allowed, actions: 'keepApproved' },
        'return.refuse': back,
        'return.withdraw': back,
        'return.waive': whoWasAskedToWait,
        'clock.lock': frozenFrom('submitted'),
        ...whileItIsAwaited,
      },
    },
    approved: {
      on: {
        'return.accept': { target: 'accepted', guard: allowed, actions: 'keepAccepted' },
        'return.sendBack': back,
        'return.withdraw': back,
        'clock.lock': frozenFrom('approved'),
      },
    },
    accepted: {
      on: {
        'return.sendBack': back,
        'return.withdraw': back,
        'clock.lock': frozenFrom('accepted'),
      },
    },
    locked: {
      on: {
        'exception.ask': { guard: allowed, actions: 'ask' },
        'exception.grant': [
          { target: 'approved', guard: 'grantedWhereApproved', actions: 'unfreeze' },
          { target: 'submitted', guard: 'grantedWhereSubmitted', actions: 'unfreeze' },
          { target: 'open', guard: 'grantedWhereAccepted', actions: ['unfreeze', 'beginRound'] },
          { target: 'open', guard: allowed, actions: 'unfreeze' },
        ],
        'exception.refuse': { guard: allowed, actions: 'stayFrozen' },
        'return.waive': { target: 'waived', guard: allowed },
      },
    },
    waived: {},
  },
});
