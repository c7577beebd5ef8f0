import type { ActionName, ReturnAct } from '#contracts';
import { abilitiesOf, can, type Actor } from '#modules/organisation';
import { lockOf } from '../domain/unit-return.js';
import { returnFacts, type Return } from './return-desk.js';

/** Each act with the ability it takes and the states in which the machine knows it. */
const acts: readonly (readonly [ReturnAct, ActionName, readonly string[]])[] = [
  ['edit', 'edit', ['open']],
  ['submission', 'submit', ['open']],
  ['approval', 'approve', ['submitted']],
  ['refusal', 'approve', ['submitted']],
  ['acceptance', 'accept', ['approved']],
  ['sendingBack', 'return', ['approved', 'accepted']],
  ['withdrawal', 'withdraw', ['submitted', 'approved', 'accepted']],
  ['waiver', 'cancel', ['open', 'submitted', 'locked']],
  ['comment', 'comment', ['open', 'submitted', 'approved', 'accepted', 'locked']],
];

/** What the actor may do now: his abilities, the step, his part in it, the lock. */
export function possibleActs(
  actor: Actor,
  one: Pick<Return, 'state' | 'context'>,
  unitEnds: boolean,
  now: Date,
): ReturnAct[] {
  const { state, context } = one;
  const abilities = abilitiesOf(actor);
  const facts = returnFacts(one);
  const isFrozen = state !== 'locked' && now.toISOString() >= lockOf(context);
  const filled = context.fillers.includes(actor.personId);
  const isInvolved = filled || context.approved?.by === actor.personId;
  const possible = acts
    .filter(([, action, states]) => {
      return states.includes(state) && can(abilities, action, 'UnitReturn', facts);
    })
    .map(([act]) => act)
    .filter((act) => !isFrozen || act === 'comment' || act === 'waiver')
    .filter((act) => act !== 'waiver' || unitEnds)
    .filter((act) => act !== 'approval' || !filled)
    .filter((act) => act !== 'acceptance' || !isInvolved);
  const lock = { unitId: context.unitId, coordinatingUnitId: context.coordinatingUnitId };
  const mayAsk =
    (state === 'locked' || isFrozen) &&
    !context.exception &&
    can(abilities, 'create', 'LockException', lock);
  return mayAsk ? [...possible, 'exception'] : possible;
}
