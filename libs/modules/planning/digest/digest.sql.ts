import type { PersonId } from '#kernel';
import { statement } from '#platform';

/** Who was not told of this week yet. $1 week, $2 people */
export const beginDigest = statement<{ personId: PersonId }>(
  'planning.begin_digest',
  `INSERT INTO planning.digest (body_id, week, person_id)
   SELECT platform.current_body(), $1, person FROM unnest($2::uuid[]) AS person
   ON CONFLICT DO NOTHING RETURNING person_id AS "personId"`,
);

/** $1 week, $2 person */
export const unsentDigest = statement<{ personId: PersonId }>(
  'planning.unsent_digest',
  `SELECT person_id AS "personId" FROM planning.digest
    WHERE body_id = platform.current_body() AND week = $1 AND person_id = $2 AND sent_at IS NULL`,
);

/** $1 week, $2 person, $3 time */
export const digestWasSent = statement(
  'planning.digest_was_sent',
  `UPDATE planning.digest SET sent_at = $3
    WHERE body_id = platform.current_body() AND week = $1 AND person_id = $2`,
);
