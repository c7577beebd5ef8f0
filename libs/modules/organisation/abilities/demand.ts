import type { ActionName, SubjectName } from '#contracts';
import { DomainError } from '#kernel';
import type { Actor, ActorPost } from '../actor.js';
import { powerReservedAgainstSubstitutes } from '../authority/reserved-powers.js';
import { abilitiesOf, can } from './ability-of.js';
import { absentActor, postInPlaceOf } from './stand-in.js';
import type { Facts } from './subject-facts.js';

/**
 * The post that lets the actor do this to a stored row: his own before that of somebody absent. Who
 * has none is refused; who may not even read the row is told that there is none.
 */
export function demand<Subject extends SubjectName>(
  actor: Actor,
  action: ActionName,
  kind: Subject,
  row: Facts<Subject>,
): ActorPost {
  const allows = (one: Actor) => can(abilitiesOf(one), action, kind, row);
  const own = actor.posts.find((post) => allows({ ...actor, posts: [post], standsInFor: [] }));
  return own ?? postOfAbsent(actor, allows) ?? refuse(actor, action, kind, row);
}

function postOfAbsent(actor: Actor, allows: (one: Actor) => boolean): ActorPost | undefined {
  for (const standIn of actor.standsInFor) {
    for (const post of standIn.posts) {
      const alone = { ...actor, posts: [], standsInFor: [{ ...standIn, posts: [post] }] };
      if (allows(alone)) return postInPlaceOf(post, standIn);
    }
  }
  return undefined;
}

function refuse<Subject extends SubjectName>(
  actor: Actor,
  action: ActionName,
  kind: Subject,
  row: Facts<Subject>,
): never {
  const power = powerReservedAgainstSubstitutes(action);
  const holder = actor.standsInFor.find((standIn) =>
    can(abilitiesOf(absentActor(actor, standIn)), action, kind, row),
  );
  if (power && holder) {
    const { name, clause } = power;
    throw new DomainError('ActStaysWithItsHolder', { holder: holder.name, power: name, clause });
  }
  const readable = can(abilitiesOf(actor), 'read', kind, row);
  throw new DomainError(readable ? 'ActIsNotAllowed' : 'NothingIsFound', { action, subject: kind });
}
