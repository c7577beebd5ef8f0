import type { ActionName, SubjectName } from '#contracts';
import { DomainError } from '#kernel';
import type { Actor, ActorPost } from '../actor.js';
import { abilitiesOf, can } from './ability-of.js';
import type { Facts } from './subject-facts.js';

/**
 * The post that lets the actor do this to a stored row. Who has none is refused; who may not even
 * read the row is told that there is none.
 */
export function demand<Subject extends SubjectName>(
  actor: Actor,
  action: ActionName,
  kind: Subject,
  row: Facts<Subject>,
): ActorPost {
  const post = actor.posts.find((one) =>
    can(abilitiesOf({ ...actor, posts: [one] }), action, kind, row),
  );
  if (post) return post;
  const readable = can(abilitiesOf(actor), 'read', kind, row);
  throw new DomainError(readable ? 'ActIsNotAllowed' : 'NothingIsFound', { action, subject: kind });
}
