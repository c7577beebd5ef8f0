import type { DocumentType, Role } from '#contracts';
import type { BodyId, Id, PersonId, PostId, UnitId } from '#kernel';
import type { TrailActor } from '#platform';

export type SessionId = Id<'Session'>;

export interface ActorPost {
  readonly postId: PostId;
  readonly role: Role;
  readonly title: string;
  readonly unitId: UnitId;
  readonly unitName: string;
}

/** An absent person whose review work somebody does today, with the posts held by the absent. */
export interface StoodInFor {
  readonly personId: PersonId;
  readonly name: string;
  /** The paper that says so, as the trail quotes it. */
  readonly basis: string;
  /** Null: for documents of every type. */
  readonly docTypes: readonly DocumentType[] | null;
  readonly posts: readonly ActorPost[];
}

/** The person at the keyboard, with the posts held today. */
export interface Actor {
  readonly sessionId: SessionId;
  readonly bodyId: BodyId;
  readonly personId: PersonId;
  readonly name: string;
  readonly posts: readonly ActorPost[];
  readonly standsInFor: readonly StoodInFor[];
}

/** The post in which somebody acts: the first that has one of the roles. */
export const postOf = (
  { posts }: Pick<Actor, 'posts'>,
  ...roles: readonly Role[]
): ActorPost | undefined => posts.find(({ role }) => roles.includes(role));

/** How the trail names an actor. */
export const trailActor = (
  actor: Actor,
  post?: Pick<ActorPost, 'postId'>,
  authority?: string,
): TrailActor => ({
  personId: actor.personId,
  postId: post?.postId ?? null,
  authority: authority ?? null,
});
