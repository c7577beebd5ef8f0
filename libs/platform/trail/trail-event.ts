import { canonicalBytes, type BodyId, type Id, type PersonId, type PostId } from '#kernel';

/** Who did it: a person in a post, or the system itself (`personId` null). */
export interface TrailActor {
  readonly personId: PersonId | null;
  readonly postId: PostId | null;
  /** How the act was authorised, in words: `KT. Giám đốc theo Quyết định …`. */
  readonly authority: string | null;
}

export interface TrailEvent {
  readonly id: Id<'TrailEvent'>;
  readonly bodyId: BodyId;
  readonly at: Date;
  readonly actor: TrailActor;
  /** Past tense, stable: `DocumentSubmitted`. */
  readonly action: string;
  readonly subject: { readonly type: string; readonly id: string };
  /** Revision of the subject after the change; 0 for an event that changes nothing. */
  readonly subjectVersion: number;
  readonly data: Readonly<Record<string, unknown>>;
}

export const systemActor: TrailActor = { personId: null, postId: null, authority: null };

/** The RFC 8785 bytes that are stored, hashed and exported. */
export const canonicalEvent = (event: TrailEvent): Buffer =>
  canonicalBytes({ ...event, at: event.at.toISOString() });

/** Parameters of `audit.record`, in its order. */
export const eventColumns = (event: TrailEvent): readonly unknown[] => [
  event.bodyId,
  event.id,
  event.at,
  event.actor.personId,
  event.action,
  event.subject.type,
  event.subject.id,
  event.subjectVersion,
  canonicalEvent(event),
];
