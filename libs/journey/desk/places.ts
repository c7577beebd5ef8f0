import type { MachineRegistry } from '#engine';
import type { Actor, ActorPost } from '#modules/organisation';
import { workNames } from '../names.js';

/** Where work lies that somebody may do: under a person, a role, or a role in a unit. */
export interface Place {
  readonly place: string;
  /** Null: documents of every type, and whatever is no document. */
  readonly docTypes: readonly string[] | null;
  /** The absent person whose place it is. */
  readonly absent: string | null;
}

export const ownPlaces = ({ personId, posts }: Actor): readonly Place[] =>
  placesOf(personId, posts).map((place) => ({ place, docTypes: null, absent: null }));

/** What lies only with the people the actor stands in for today. */
export function placesOfAbsent(actor: Actor): readonly Place[] {
  const own = placesOf(actor.personId, actor.posts);
  const found = new Map<string, Place>();
  for (const { personId, posts, docTypes } of actor.standsInFor) {
    for (const place of placesOf(personId, posts)) {
      if (own.includes(place) || found.has(place)) continue;
      found.set(place, { place, docTypes, absent: personId });
    }
  }
  return [...found.values()];
}

function placesOf(personId: string, posts: readonly ActorPost[]): string[] {
  const places = posts.flatMap(({ role, unitId }) => [role, `${role}@${unitId}`]);
  return [...new Set([personId, ...places])];
}

/** What is asked for below "Phê duyệt": everything that judges a document. */
export const reviewKinds = ['opinion', 'contentCheck', 'formCheck', 'initial', 'approval'] as const;

/** What a substitute does of a document: never the signer's approval, never a signature. */
export const carriedKinds = [
  ...reviewKinds.filter((kind) => kind !== 'approval'),
  'revise',
] as const;

/** Every kind of work that any machine here can open. */
export const kindsOf = (machines: MachineRegistry): readonly string[] => [
  ...new Set([
    ...Object.keys(workNames),
    ...machines.all().flatMap(({ words }) => Object.keys(words?.work ?? {})),
  ]),
];
