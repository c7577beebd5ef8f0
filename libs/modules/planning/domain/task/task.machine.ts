import { assign, setup } from 'xstate';
import { brokenRule } from './task-rules.js';
import { newTask, type TaskContext, type TaskEvent, type TaskInput } from './task.js';

const allowed = 'noRuleIsBroken' as const;
const taken = 'noteWorker' as const;

/** What may happen to a task as long as nobody has reported it done. */
const whileOpen = {
  'task.reassign': { target: 'assigned', guard: allowed, actions: 'hand' },
  'task.nameUnits': { actions: 'hand' },
  'task.reschedule': { guard: allowed, actions: 'setDue' },
  'task.extend': { guard: allowed, actions: 'setDue' },
  'task.rest': { actions: 'rest' },
  'clock.resume': { guard: allowed, actions: 'resume' },
  'task.urge': { guard: allowed, actions: 'beUrged' },
  'task.cancel': { target: 'cancelled', guard: allowed },
  'clock.reminder': { guard: allowed, actions: 'remind' },
  'clock.overdue': { guard: allowed, actions: 'beOverdue' },
  'clock.escalation': { guard: allowed, actions: 'escalate' },
} as const;

const work = {
  'task.progress': { target: 'inProgress', actions: [taken, 'keepPercent'] },
  'task.evidence': { actions: taken },
  'task.deliver': { target: 'inProgress', actions: [taken, 'setDue'] },
  'task.complete': { target: 'reportedDone', actions: [taken, 'keepReport'] },
} as const;

/**
 * The life of a task of an issued plan: the unit that answers for it accepts, works, reports it done;
 * the unit whose plan it is confirms or sends it back. Being late is no state.
 */
export const taskMachine = setup({
  types: {
    context: {} as TaskContext,
    events: {} as TaskEvent,
    input: {} as TaskInput,
  },
  guards: {
    noRuleIsBroken: ({ context, event }) => brokenRule(context, event) === null,
    wasConfirmed: ({ event }) => event.type === 'task.takeOver' && event.confirmed,
    wasBegun: ({ event }) => event.type === 'task.takeOver' && event.workers.length > 0,
  },
  actions: {
    noteWorker: assign(({ context, event }) =>
      'by' in event ? { workers: [...new Set([...context.workers, event.by])] } : {},
    ),
    keepPercent: assign(({ event }) =>
      event.type === 'task.progress' ? { percent: event.percent } : {},
    ),
    setDue: assign(({ event }) => ('due' in event && event.due ? event.due : {})),
    keepReport: assign(({ event }) =>
      event.type === 'task.complete'
        ? { reportedBy: event.by, reportedOn: event.on, confirmer: event.confirmer, percent: 100 }
        : {},
    ),
    beginRound: assign(({ context }) => ({
      round: context.round + 1,
      reportedBy: null,
      reportedOn: null,
    })),
    hand: assign(({ context, event }) =>
      'leadUnits' in event
        ? { leadUnits: event.leadUnits, unitId: event.leadUnits[0] ?? context.ownerUnitId }
        : {},
    ),
    takeOver: assign(({ event }) =>
      event.type === 'task.takeOver' ? { percent: event.percent, workers: event.workers } : {},
    ),
    rest: assign(({ event }) =>
      event.type === 'task.rest' ? { restsUntil: event.until, ...event.due } : {},
    ),
    resume: assign(({ event }) => ({
      restsUntil: null,
      ...(event.type === 'clock.resume' && event.due ? event.due : {}),
    })),
    beUrged: assign(({ context }) => ({ urgedFor: context.dueOn })),
    remind: assign(({ context }) => ({ rung: [...context.rung, 'remind' as const] })),
    beOverdue: assign(({ context }) => ({ rung: [...context.rung, 'due' as const] })),
    escalate: assign(({ context }) => ({ rung: [...context.rung, 'escalate' as const] })),
  },
}).createMachine({
  id: 'task',
  context: ({ input }) => newTask(input),
  initial: 'assigned',
  states: {
    assigned: {
      on: {
        'task.accept': { target: 'accepted', actions: taken },
        'task.takeOver': [
          { target: 'confirmed', guard: 'wasConfirmed', actions: 'takeOver' },
          { target: 'inProgress', guard: 'wasBegun', actions: 'takeOver' },
          { actions: 'takeOver' },
        ],
        ...whileOpen,
      },
    },
    accepted: { on: { ...work, ...whileOpen } },
    inProgress: { on: { ...work, ...whileOpen } },
    reportedDone: {
      on: {
        'task.evidence': { actions: taken },
        'task.confirm': { target: 'confirmed', guard: allowed },
        'task.sendBack': {
          target: 'inProgress',
          guard: allowed,
          actions: ['beginRound', 'setDue'],
        },
        'task.cancel': { target: 'cancelled', guard: allowed },
      },
    },
    confirmed: {},
    cancelled: {},
  },
});
