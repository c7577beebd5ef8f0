import { assign, setup } from 'xstate';
import {
  brokenRule,
  newScoreSheet,
  type ScoreSheetContext,
  type ScoreSheetEvent,
  type ScoreSheetInput,
} from './score-sheet.js';

/** A score sheet: units score themselves, two appraisals follow, each by others than before. */
export const scoreSheetMachine = setup({
  types: {
    context: {} as ScoreSheetContext,
    events: {} as ScoreSheetEvent,
    input: {} as ScoreSheetInput,
  },
  guards: {
    noRuleIsBroken: ({ context, event }) => brokenRule(context, event) === null,
  },
  actions: {
    nameAppraiser: assign(({ event }) =>
      event.type === 'sheet.appraise' ? { appraisedBy: event.by } : {},
    ),
    beginAnew: assign(({ context }) => ({ appraisedBy: null, round: context.round + 1 })),
  },
}).createMachine({
  id: 'scoreSheet',
  context: ({ input }) => newScoreSheet(input),
  initial: 'selfScoring',
  states: {
    selfScoring: {
      on: { 'sheet.submit': { target: 'firstAppraisal', guard: 'noRuleIsBroken' } },
    },
    firstAppraisal: {
      on: {
        'sheet.appraise': {
          target: 'secondAppraisal',
          guard: 'noRuleIsBroken',
          actions: 'nameAppraiser',
        },
        'sheet.return': { target: 'selfScoring', guard: 'noRuleIsBroken', actions: 'beginAnew' },
      },
    },
    secondAppraisal: {
      on: {
        'sheet.conclude': { target: 'concluded', guard: 'noRuleIsBroken' },
        'sheet.return': { target: 'selfScoring', guard: 'noRuleIsBroken', actions: 'beginAnew' },
      },
    },
    concluded: {},
  },
});
