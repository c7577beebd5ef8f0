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
  /** Whose post it is, when the actor works in it for somebody absent. */
  readonly inPlaceOf?: Pick<StandIn, 'personId' | 'name' | 'basis'>;
}

/** Somebody absent today in whose place the actor works, with the posts that one holds. */
export interface StandIn {
  readonly personId: PersonId;
  readonly name: string;
  /** The paper that says so. */
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
  readonly standsInFor: readonly StandIn[];
}

/** The post in which somebody acts: the first that has one of the roles. */
export const postOf = (
  { posts }: Pick<Actor, 'posts'>,
  ...roles: readonly Role[]
): ActorPost | undefined => posts.find(({ role }) => roles.includes(role));

/** How the trail names an actor: who acts for somebody absent is told with the paper that lets him. */
export const trailActor = (
  actor: Actor,
  post?: Pick<ActorPost, 'postId' | 'inPlaceOf'>,
  authority?: string,
): TrailActor => ({
  personId: actor.personId,
  postId: post?.postId ?? null,
  authority: authority ?? inPlaceOfText(post?.inPlaceOf),
});

const inPlaceOfText = (absent: ActorPost['inPlaceOf']): string | null =>
  absent ? `Thay ${absent.name} theo ${absent.basis}` : null;
