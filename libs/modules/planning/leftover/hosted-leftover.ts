import type { HostedMachine, MachineState } from '#engine';
import { leftoverMachine } from '../domain/leftover/leftover.machine.js';
import {
  brokenRule,
  type LeftoverContext,
  type LeftoverEvent,
} from '../domain/leftover/leftover.js';
import { leftoverWords } from './leftover-words.js';

type State = MachineState<LeftoverContext>;

/** The question what becomes of a row of a replaced plan, as the engine runs it. */
export const hostedLeftover: HostedMachine<LeftoverContext, LeftoverEvent> = {
  name: 'leftover',
  version: 1,
  logic: leftoverMachine,
  words: leftoverWords,
  titleOf: ({ context }) => context.title,
  refusalOf: ({ state, context }, event) => ({
    code: (state === 'asked' && brokenRule(context, event)) || 'LeftoverIsDecided',
    details: { stateName: leftoverWords.states[state as keyof typeof leftoverWords.states] },
  }),
  workItemsOf: ({ state, context }: State) =>
    state === 'asked'
      ? [
          {
            ...{ key: 'place', kind: 'placeLeftover', round: 1, dueAt: null },
            assignee: { role: 'unitHead', unitId: context.unitId },
          },
        ]
      : [],
  clocksOf: () => [],
  effectOf: () => null,
  trailOf: (event, before, { state, context }) => ({
    action: leftoverWords.actionOf[event.type],
    data: {
      from: before?.state ?? null,
      to: state,
      row: context.row,
      rowId: context.rowId,
      planId: context.planId,
      successorId: context.successorId,
      changes: context.changes,
      workers: context.workers,
      leadUnits: context.leadUnits,
      reason: context.reason,
      ...(event.type === 'leftover.carry'
        ? { carriedTo: event.to.title, carriedToId: event.to.id }
        : {}),
    },
  }),
};
