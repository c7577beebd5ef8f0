import type { PersonId, UnitId } from '#kernel';
import { statement } from '#platform';

export const insertGoingOn = statement(
  'reporting.insert_going_on',
  `INSERT INTO reporting.going_on (body_id, id, period_id, unit_ids, reason, person_id, at)
   VALUES (platform.current_body(), $1, $2, $3, $4, $5, $6)`,
);

/** The newest first. */
export const goingOnOf = statement<{
  readonly unitIds: readonly UnitId[];
  readonly reason: string;
  readonly personId: PersonId;
}>(
  'reporting.going_on_of_period',
  `SELECT unit_ids AS "unitIds", reason, person_id AS "personId" FROM reporting.going_on
    WHERE body_id = platform.current_body() AND period_id = $1 ORDER BY at DESC, id DESC`,
);
