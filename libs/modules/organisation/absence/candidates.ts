import { DomainError, type PersonId } from '#kernel';
import { statement, type Transaction } from '#platform';

/** Somebody who may be asked to stand in, and what of a time his posts cover. */
export interface Candidate {
  readonly personId: PersonId;
  readonly name: string;
  readonly disabled: boolean;
  /** Titles and units of the posts that do business in that time. */
  readonly posts: string;
  readonly holdsAny: boolean;
  /** On every day of the time at least one such post is held. */
  readonly coversAll: boolean;
}

const candidates = statement<Candidate>(
  'organisation.stand_in_candidates',
  `SELECT person.id AS "personId", person.name, person.disabled_at IS NOT NULL AS disabled,
          coalesce(string_agg(held.title || ', ' || unit.name, '; ' ORDER BY held.from_day), '')
            AS posts,
          count(held.id) > 0 AS "holdsAny",
          coalesce(range_agg(daterange(held.from_day, held.to_day, '[]'))
                     FILTER (WHERE held.id IS NOT NULL)
                   @> daterange($2::date, $3::date, '[]'), false) AS "coversAll"
     FROM organisation.person
     LEFT JOIN organisation.post held
       ON (held.body_id, held.person_id) = (person.body_id, person.id)
          AND held.role NOT IN ('administrator', 'auditor')
          AND daterange(held.from_day, held.to_day, '[]') && daterange($2::date, $3::date, '[]')
     LEFT JOIN organisation.unit ON (unit.body_id, unit.id) = (held.body_id, held.unit_id)
    WHERE $1::uuid IS NULL OR person.id = $1
    GROUP BY person.body_id, person.id ORDER BY person.name, person.id`,
);

/** Everybody of the body, judged by his posts in a time (`YYYY-MM-DD`, no end: for good). */
export const allCandidates = (
  tx: Transaction,
  from: string,
  to: string | null,
): Promise<Candidate[]> => tx.all(candidates, [null, from, to]);

export async function candidateFor(
  tx: Transaction,
  personId: PersonId,
  from: string,
  to: string | null,
): Promise<Candidate> {
  if (to !== null && to < from) throw new DomainError('PeriodEndsBeforeItBegins', { from, to });
  const one = await tx.one(candidates, [personId, from, to]);
  if (!one) throw new DomainError('PersonIsNotKnown', { personId });
  return one;
}
