import type { ActionName, PetitionAct } from '#contracts';
import type { MachineState } from '#engine';
import { abilitiesOf, can, type Actor, type Facts } from '#modules/organisation';
import type { PetitionContext } from './domain/petition.js';
import { waitsForUrging } from './domain/rules.js';

type State = readonly string[];

const open: State = ['received', 'assigned'];

/** Each act with the ability it takes and the states in which the machine knows it. */
const acts: readonly (readonly [PetitionAct, ActionName, State])[] = [
  ['assignment', 'assign', open],
  ['answer', 'answer', ['assigned']],
  ['question', 'answer', ['assigned']],
  ['information', 'edit', ['needsInformation']],
  ['urging', 'urge', open],
  ['transfer', 'transfer', open],
  ['refusal', 'refuse', open],
  ['closing', 'close', ['answered']],
  ['reopening', 'close', ['answered']],
];

/** A leader assigns to any unit, a head within his own. */
export const assignsAnywhere = (actor: Actor, facts: Facts<'Petition'>): boolean =>
  can(abilitiesOf(actor), 'transfer', 'Petition', facts);

/** What the actor may do to a petition now. */
export function possibleActs(
  actor: Actor,
  { state, context }: MachineState<PetitionContext>,
  facts: Facts<'Petition'>,
): PetitionAct[] {
  const abilities = abilitiesOf(actor);
  return acts
    .filter(
      ([, action, states]) => states.includes(state) && can(abilities, action, 'Petition', facts),
    )
    .map(([act]) => act)
    .filter((act) => act !== 'question' || !context.anonymous)
    .filter((act) => act !== 'urging' || waitsForUrging(context));
}
