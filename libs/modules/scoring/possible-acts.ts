import type { ActionName, ScoreSheetAct } from '#contracts';
import type { MachineState } from '#engine';
import { abilitiesOf, can, type Actor } from '#modules/organisation';
import type { ScoreSheetContext } from './domain/score-sheet.js';
import { sheetFacts } from './scoring-desk.js';

/** Each act with the ability it takes and the states in which the machine knows it. */
const acts: readonly (readonly [ScoreSheetAct, ActionName, readonly string[]])[] = [
  ['points', 'edit', ['selfScoring', 'firstAppraisal', 'secondAppraisal']],
  ['submission', 'submit', ['selfScoring']],
  ['appraisal', 'checkContent', ['firstAppraisal']],
  ['conclusion', 'approve', ['secondAppraisal']],
  ['return', 'return', ['firstAppraisal', 'secondAppraisal']],
];

/** What the actor may do now. */
export function possibleActs(
  actor: Actor,
  sheet: MachineState<ScoreSheetContext>,
  hasRemediation: boolean,
): ScoreSheetAct[] {
  const abilities = abilitiesOf(actor);
  const may = (action: ActionName) => can(abilities, action, 'ScoreSheet', sheetFacts(sheet));
  const now = acts.filter(([, action, states]) => states.includes(sheet.state) && may(action));
  const drafts = actor.posts.some(({ role }) => role === 'drafter');
  return [
    ...now.map(([act]) => act),
    ...(sheet.state === 'concluded' && drafts && !hasRemediation ? (['remediation'] as const) : []),
  ];
}
