import type { ClockSpec, HostedMachine, MachineState, WorkItemSpec } from '#engine';
import { petitionMachine } from './domain/petition.machine.js';
import type { PetitionContext, PetitionEvent } from './domain/petition.js';
import { brokenRule, waitsForUrging } from './domain/rules.js';
import { petitionWords } from './petition-words.js';

type State = MachineState<PetitionContext>;

/** The way of a petition as the engine runs it. */
export const hostedPetition: HostedMachine<PetitionContext, PetitionEvent> = {
  name: 'petition',
  version: 1,
  logic: petitionMachine,
  words: petitionWords,
  titleOf: ({ context }) => context.title,
  refusalOf: ({ state, context }, event) => ({
    code:
      (statesOf(event.type).includes(state) && brokenRule(context, event)) ||
      'PetitionIsAtAnotherStep',
    details: { stateName: petitionWords.states[state as keyof typeof petitionWords.states] },
  }),
  workItemsOf,
  clocksOf,
  // The key keeps one letter for one petition, however often the job is asked for.
  effectOf: (action, { context }, id) =>
    action === 'draftApology' && !context.anonymous && !context.apologyId
      ? { task: 'petitions.apology', payload: { petitionId: id }, key: `apology:${id}` }
      : null,
  trailOf: (event, before, { state, context }) => ({
    action: petitionWords.actionOf[event.type],
    data: {
      from: before?.state ?? null,
      to: state,
      unitId: context.unitId,
      handler: context.handler,
      receivedBy: context.receivedBy,
      round: context.round,
      dueAt: context.times.dueAt,
      late: context.late,
      ...('reason' in event ? { reason: event.reason } : {}),
      ...('to' in event ? { transferredTo: event.to } : {}),
      ...('documentId' in event ? { documentId: event.documentId } : {}),
    },
  }),
};

/** In which states an event is known at all. */
const statesOf = (type: string): string[] =>
  Object.values(petitionMachine.root.states)
    .filter((node) => [...node.transitions.keys()].includes(type))
    .map(({ key }) => key);

function workItemsOf({ state, context }: State): readonly WorkItemSpec[] {
  const { round, times, unitId, handler } = context;
  const item = (kind: string, key: string, assignee: WorkItemSpec['assignee'], timed = true) => ({
    ...{ key, kind, round, assignee },
    dueAt: timed ? times.dueAt : null,
  });
  const ofLeader = { role: 'director', unitId: null };
  const ofClerk = { role: 'clerk', unitId: null };
  const urging = waitsForUrging(context) ? [item('urgePetition', `urge:${round}`, ofLeader)] : [];
  switch (state) {
    case 'received':
      return [item('assignPetition', 'assign', ofLeader), ...urging];
    case 'assigned': {
      const assignee = handler ? { personId: handler } : { role: 'unitHead', unitId };
      const key = `answer:${round}:${handler ?? unitId}:${times.dueAt}`;
      return [item('answerPetition', key, assignee), ...urging];
    }
    case 'needsInformation':
      return [item('informPetition', `inform:${context.pausedAt}`, ofClerk, false)];
    case 'answered':
      return [item('closePetition', `close:${round}`, ofClerk, false)];
    default:
      return [];
  }
}

function clocksOf({ state, context }: State): readonly ClockSpec[] {
  if (state !== 'received' && state !== 'assigned') return [];
  const { rung, times, round } = context;
  const clocks = [
    { bell: 'remind', dueAt: times.remindAt, type: 'clock.reminder' },
    { bell: 'due', dueAt: times.dueAt, type: 'clock.overdue' },
    { bell: 'escalate', dueAt: times.escalateAt, type: 'clock.escalation' },
  ] as const;
  return clocks
    .filter(({ bell }) => !rung.includes(bell))
    .map(({ bell, dueAt, type }) => ({
      key: `${bell}:${round}:${dueAt}`,
      dueAt,
      event: { type },
    }));
}
