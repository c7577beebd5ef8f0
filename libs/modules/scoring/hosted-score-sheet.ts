import type { HostedMachine, MachineState, WorkItemSpec } from '#engine';
import type { UnitId } from '#kernel';
import { scoreSheetMachine } from './domain/score-sheet.machine.js';
import { brokenRule, type ScoreSheetContext, type ScoreSheetEvent } from './domain/score-sheet.js';
import { scoreSheetWords } from './score-sheet-words.js';

type State = MachineState<ScoreSheetContext>;

/** The way of a score sheet as the engine runs it. */
export const hostedScoreSheet: HostedMachine<ScoreSheetContext, ScoreSheetEvent> = {
  name: 'scoreSheet',
  version: 1,
  logic: scoreSheetMachine,
  words: scoreSheetWords,
  titleOf: ({ context }) => context.title,
  refusalOf: ({ state, context }, event) => ({
    code: (knows(state, event.type) && brokenRule(context, event)) || 'ScoreSheetIsAtAnotherStep',
    details: {
      stateName: scoreSheetWords.states[state as keyof typeof scoreSheetWords.states],
      ...(event.type === 'sheet.submit'
        ? { missing: event.missing.length, parts: event.missing.join(', ') }
        : {}),
    },
  }),
  workItemsOf,
  clocksOf: () => [],
  effectOf: () => null,
  trailOf: (event, before, { state, context }) => ({
    action: scoreSheetWords.actionOf[event.type],
    data: {
      from: before?.state ?? null,
      to: state,
      unitId: context.unitId,
      round: context.round,
      ...('reason' in event ? { reason: event.reason } : {}),
    },
  }),
};

const knows = (state: string, type: string): boolean =>
  scoreSheetMachine.root.states[state as 'selfScoring']?.transitions.has(type as never) ?? false;

function workItemsOf({ state, context }: State): readonly WorkItemSpec[] {
  const { unitId, leadUnitIds, round } = context;
  const item = (kind: string, role: string, of: UnitId | null): WorkItemSpec => ({
    key: [kind, round, ...(of ? [of] : [])].join(':'),
    ...{ kind, round, assignee: { role, unitId: of }, dueAt: null },
  });
  if (state === 'selfScoring') {
    const others = leadUnitIds.filter((lead) => lead !== unitId);
    return [
      item('submitScores', 'drafter', unitId),
      ...others.map((lead) => item('scoreParts', 'unitHead', lead)),
    ];
  }
  if (state === 'firstAppraisal') return [item('appraiseScores', 'unitHead', unitId)];
  return state === 'secondAppraisal' ? [item('concludeScores', 'deputyDirector', null)] : [];
}
