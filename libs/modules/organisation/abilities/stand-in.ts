import type { ActionName, SubjectName } from '#contracts';
import type { Actor, ActorPost, StandIn } from '../actor.js';
import type { Grant } from './grant.js';

/** What a substitute does in an absent person's place; everything else waits or has its own way on. */
const carried: Readonly<Partial<Record<SubjectName, readonly ActionName[]>>> = {
  Document: [
    ...(['read', 'comment', 'edit', 'submit', 'return'] as const),
    ...(['checkContent', 'checkForm', 'initial', 'giveOpinion', 'askOpinion'] as const),
  ],
  WorkItem: ['read', 'claim', 'release', 'delegate', 'resolve', 'reassign'],
  Petition: ['read', 'answer', 'edit', 'identify'],
  Extension: ['read', 'forward'],
  PlanTask: ['read', 'accept', 'edit', 'submit'],
  PlanTarget: ['read', 'edit'],
  UnitReturn: ['read', 'comment', 'edit', 'submit', 'accept', 'return'],
};

/** A grant of the absent person's post as far as his substitute has it; null when nothing of it. */
export function carriedPart(grant: Grant): Grant | null {
  const actions = grant.actions.filter((action) => carried[grant.subject]?.includes(action));
  return actions.length === 0 ? null : { ...grant, actions };
}

/** The absent person, as the conditions of his grants see him. */
export const absentActor = (actor: Actor, { personId, name, posts }: StandIn): Actor => ({
  ...actor,
  ...{ personId, name, posts, standsInFor: [] },
});

/** The absent person's post as the substitute acts in it. */
export const postInPlaceOf = (post: ActorPost, { personId, name, basis }: StandIn): ActorPost => ({
  ...post,
  inPlaceOf: { personId, name, basis },
});
