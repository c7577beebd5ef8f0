import type { possibleSubstitute } from '#contracts';
import type { PersonId } from '#kernel';
import type { Transaction } from '#platform';
import type { z } from 'zod';
import { clashingAbsences, type AbsenceRow } from './absence.sql.js';
import { allCandidates, candidateFor, type Candidate } from './candidates.js';
import { canStandIn } from './register-absence.js';

type PossibleSubstitute = z.output<typeof possibleSubstitute>;

/** Everybody who does business then, with what stands in his way to stand in; who can comes first. */
export async function possibleSubstitutes(
  tx: Transaction,
  personId: PersonId,
  from: string,
  to: string | null,
): Promise<readonly PossibleSubstitute[]> {
  await candidateFor(tx, personId, from, to);
  const found: PossibleSubstitute[] = [];
  for (const one of await allCandidates(tx, from, to)) {
    if (one.personId === personId || !one.holdsAny || one.disabled) continue;
    const absences = await tx.all(clashingAbsences, [one.personId, one.personId, from, to]);
    const { name, posts } = one;
    found.push({ personId: one.personId, name, posts, hindrance: hindranceOf(one, absences) });
  }
  const able = (one: PossibleSubstitute) => one.hindrance === null;
  return [...found.filter(able), ...found.filter((one) => !able(one))];
}

function hindranceOf(candidate: Candidate, absences: readonly AbsenceRow[]): string | null {
  if (!canStandIn(candidate)) return 'không giữ vị trí công tác suốt thời gian đó';
  const own = absences.find(({ personId }) => personId === candidate.personId);
  return own ? `cũng vắng mặt, ${own.substituteName} làm thay` : null;
}
