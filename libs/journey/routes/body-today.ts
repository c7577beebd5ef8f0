import type { Role } from '#contracts';
import type { PersonId, PostId, UnitId } from '#kernel';
import type { DocumentTypeCode } from '#nd30';
import type { WantedAssignee } from './definition.js';

/** Somebody in a post today, not barred, in a unit that works. */
export interface HeldPost {
  readonly postId: PostId;
  readonly personId: PersonId;
  readonly role: Role;
  readonly unitId: UnitId;
  readonly title: string;
}

/** The people and units of a body on one day, as far as routes ask for them. */
export interface BodyToday {
  readonly posts: readonly HeldPost[];
  readonly units: readonly { readonly id: UnitId; readonly code: string; readonly name: string }[];
  readonly nameOf: (person: PersonId) => string;
  readonly signersOf: (docType: DocumentTypeCode, unit: UnitId) => readonly PersonId[];
  readonly deputyOfUnit: (unit: UnitId) => PersonId | null;
  readonly deputyOfField: (field: string) => PersonId | null;
}

/** What a route is addressed from: one document's drafting unit, type and coordinating units. */
export interface Place {
  readonly docType: DocumentTypeCode;
  readonly draftingUnit: UnitId;
  readonly coordinatingUnits: readonly UnitId[];
}

/** Everybody to whom such a task could go today; for coordinating units, their heads together. */
export function possiblePeople(
  wanted: WantedAssignee,
  place: Place,
  today: BodyToday,
): readonly PersonId[] {
  if (wanted === 'signer') return today.signersOf(place.docType, place.draftingUnit);
  if ('role' in wanted) return people(today.posts.filter(({ role }) => role === wanted.role));
  if ('post' in wanted) return people(today.posts.filter(({ postId }) => postId === wanted.post));
  if ('person' in wanted) {
    return people(today.posts.filter(({ personId }) => personId === wanted.person));
  }
  if ('deputyInChargeOf' in wanted) return present(deputyOf(wanted.deputyInChargeOf, place, today));
  if ('headOfUnit' in wanted) {
    const unit = today.units.find(({ code }) => code === wanted.headOfUnit);
    return unit ? headsOfUnit(unit.id, today) : [];
  }
  return wanted.headOf === 'draftingUnit'
    ? headsOfUnit(place.draftingUnit, today)
    : place.coordinatingUnits.flatMap((unit) => headsOfUnit(unit, today));
}

/** The head before his deputies: a deputy's title says that he is one. */
export const headsOfUnit = (unit: UnitId, { posts }: BodyToday): readonly PersonId[] =>
  people(
    posts
      .filter(({ role, unitId }) => role === 'unitHead' && unitId === unit)
      .sort((a, b) => Number(isDeputy(a)) - Number(isDeputy(b))),
  );

export const deputyOf = (
  what: string,
  { draftingUnit }: Place,
  { deputyOfUnit, deputyOfField }: BodyToday,
): PersonId | null => (what === 'draftingUnit' ? deputyOfUnit(draftingUnit) : deputyOfField(what));

const isDeputy = ({ title }: HeldPost): boolean => /^phó\b/iu.test(title);

const people = (posts: readonly HeldPost[]): PersonId[] => [
  ...new Set(posts.map(({ personId }) => personId)),
];

const present = (person: PersonId | null): PersonId[] => (person === null ? [] : [person]);
