import type { ClockSpec, HostedMachine, MachineState, WorkItemSpec } from '#engine';
import { extensionMachine } from './domain/extension.machine.js';
import { brokenRule, type ExtensionContext, type ExtensionEvent } from './domain/extension.js';
import { extensionWords } from './extension-words.js';

type State = MachineState<ExtensionContext>;

/** The way of a request for more time as the engine runs it. */
export const hostedExtension: HostedMachine<ExtensionContext, ExtensionEvent> = {
  name: 'extension',
  version: 1,
  logic: extensionMachine,
  words: extensionWords,
  titleOf: ({ context }) => context.title,
  refusalOf: ({ state, context }, event) => ({
    code: (knows(state, event.type) && brokenRule(context, event)) || 'ExtensionIsAtAnotherStep',
    details: { stateName: extensionWords.states[state as keyof typeof extensionWords.states] },
  }),
  workItemsOf,
  clocksOf,
  effectOf: () => null,
  trailOf: (event, before, { state, context }) => ({
    action: extensionWords.actionOf[event.type],
    data: {
      from: before?.state ?? null,
      to: state,
      unitId: context.unitId,
      requester: context.requester,
      dueOn: context.dueOn,
      wantedOn: context.wantedOn,
      grantedUntil: context.grantedUntil,
      timesAsked: context.timesAsked,
      askedLate: context.askedLate,
      late: context.late,
      ...('reason' in event ? { reason: event.reason } : {}),
    },
  }),
};

const knows = (state: string, type: string): boolean =>
  extensionMachine.root.states[state as 'requested']?.transitions.has(type as never) ?? false;

function workItemsOf({ state, context }: State): readonly WorkItemSpec[] {
  const { unitId, times } = context;
  const timed = { round: 1, dueAt: times.dueAt };
  if (state === 'requested') {
    const assignee = { role: 'unitHead', unitId };
    return [{ ...timed, key: 'forward', kind: 'forwardExtension', assignee }];
  }
  if (state === 'forwarded') {
    const assignee = { role: 'director', unitId: null };
    return [{ ...timed, key: 'decide', kind: 'decideExtension', assignee }];
  }
  return [];
}

function clocksOf({ state, context }: State): readonly ClockSpec[] {
  if (state !== 'requested' && state !== 'forwarded') return [];
  const { rung, times } = context;
  const clocks = [
    { bell: 'remind', dueAt: times.remindAt, type: 'clock.reminder' },
    { bell: 'due', dueAt: times.dueAt, type: 'clock.overdue' },
  ] as const;
  return clocks
    .filter(({ bell }) => !rung.includes(bell))
    .map(({ bell, dueAt, type }) => ({ key: bell, dueAt, event: { type } }));
}
