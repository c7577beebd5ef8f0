import { assign, setup } from 'xstate';
import {
  newPetition,
  type PetitionContext,
  type PetitionEvent,
  type PetitionInput,
} from './petition.js';
import { brokenRule } from './rules.js';

const allowed = 'noRuleIsBroken' as const;

/** What may happen for as long as its clock runs. */
const whileItRuns = {
  'petition.transfer': { target: 'transferred', guard: allowed, actions: 'judgeTime' },
  'petition.refuse': { target: 'refused', guard: allowed, actions: 'judgeTime' },
  'petition.urge': { guard: allowed, actions: 'beUrged' },
  'clock.reminder': { guard: allowed, actions: 'remind' },
  'clock.overdue': { guard: allowed, actions: ['beLate', 'draftApology'] },
  'clock.escalation': { guard: allowed, actions: 'escalate' },
} as const;

/**
 * The way of a petition (Luật Tiếp công dân 42/2013/QH13): received, assigned, answered, closed; or
 * transferred to who is competent, or not accepted. Its clock stands still while the petitioner is asked.
 */
export const petitionMachine = setup({
  types: {
    context: {} as PetitionContext,
    events: {} as PetitionEvent,
    input: {} as PetitionInput,
  },
  guards: {
    noRuleIsBroken: ({ context, event }) => brokenRule(context, event) === null,
  },
  actions: {
    hand: assign(({ event }) =>
      event.type === 'petition.assign' ? { unitId: event.unitId, handler: event.handler } : {},
    ),
    stopTheClock: assign(({ event }) =>
      event.type === 'petition.ask' ? { pausedAt: event.at } : {},
    ),
    startTheClock: assign(({ event }) =>
      event.type === 'petition.inform' ? { times: event.times, pausedAt: null } : {},
    ),
    /** The clock may not have rung yet. */
    judgeTime: assign(({ context, event }) =>
      'at' in event ? { late: context.late || event.at > context.times.dueAt } : {},
    ),
    keepAnswer: assign(({ event }) =>
      event.type === 'petition.answer' ? { answeredAt: event.at } : {},
    ),
    beginRound: assign(({ context, event }) =>
      event.type === 'petition.reopen'
        ? { round: context.round + 1, times: event.times, rung: [], answeredAt: null }
        : {},
    ),
    remind: assign(({ context }) => ({ rung: [...context.rung, 'remind' as const] })),
    beLate: assign(({ context }) => ({ rung: [...context.rung, 'due' as const], late: true })),
    escalate: assign(({ context }) => ({ rung: [...context.rung, 'escalate' as const] })),
    beUrged: assign(({ context }) => ({ urgedIn: context.round })),
    keepApology: assign(({ event }) =>
      event.type === 'apology.drafted' ? { apologyId: event.documentId } : {},
    ),
    /** An effect: the letter of apology is drafted by the journey. */
    draftApology: () => {},
  },
}).createMachine({
  id: 'petition',
  context: ({ input }) => newPetition(input),
  initial: 'received',
  on: {
    'apology.drafted': { guard: allowed, actions: 'keepApology' },
  },
  states: {
    received: {
      on: {
        'petition.assign': { target: 'assigned', actions: 'hand' },
        ...whileItRuns,
      },
    },
    assigned: {
      on: {
        'petition.assign': { actions: 'hand' },
        'petition.ask': {
          target: 'needsInformation',
          guard: allowed,
          actions: 'stopTheClock',
        },
        'petition.answer': {
          target: 'answered',
          guard: allowed,
          actions: ['judgeTime', 'keepAnswer'],
        },
        ...whileItRuns,
      },
    },
    needsInformation: {
      on: { 'petition.inform': { target: 'assigned', actions: 'startTheClock' } },
    },
    answered: {
      on: {
        'petition.close': 'closed',
        'petition.reopen': {
          target: 'assigned',
          guard: allowed,
          actions: 'beginRound',
        },
      },
    },
    closed: {},
    transferred: {},
    refused: {},
  },
});
