import type { PersonId, UnitId } from '#kernel';
import type { JourneyInput } from '../journey-context.js';

const person = (n: number) => `0198a000-0000-7000-8000-00000000000${n}` as PersonId;

/** The people of a document, one for each duty, and one who has none. */
export const cast = {
  drafter: person(1),
  head: person(2),
  formChecker: person(3),
  signer: person(4),
  clerk: person(5),
  other: person(6),
} as const;

export const unit = '0198a000-0000-7000-8000-0000000000a1' as UnitId;
export const otherUnit = '0198a000-0000-7000-8000-0000000000a2' as UnitId;

export const aPlan: JourneyInput = { docType: 'KH', creator: cast.drafter, unitId: unit };
