import type { ActionName, ExtensionAct } from '#contracts';
import type { MachineState } from '#engine';
import { abilitiesOf, can, type Actor } from '#modules/organisation';
import type { ExtensionContext } from './domain/extension.js';
import { extensionFacts } from './extension-desk.js';

/** Each act with the ability it takes and the states in which the machine knows it. */
const acts: readonly (readonly [ExtensionAct, ActionName, readonly string[]])[] = [
  ['forwarding', 'forward', ['requested']],
  ['granting', 'approve', ['forwarded']],
  ['refusal', 'refuse', ['requested', 'forwarded']],
  ['withdrawal', 'withdraw', ['requested', 'forwarded']],
];

/** What the actor may do now; nobody decides on his own request. */
export function possibleActs(
  actor: Actor,
  extension: MachineState<ExtensionContext>,
): ExtensionAct[] {
  const { state, context } = extension;
  const abilities = abilitiesOf(actor);
  const isMine = context.requester === actor.personId;
  return acts
    .filter(([, action, states]) => {
      const may = can(abilities, action, 'Extension', extensionFacts(extension));
      return may && states.includes(state);
    })
    .map(([act]) => act)
    .filter((act) => !isMine || act === 'forwarding' || act === 'withdrawal');
}
