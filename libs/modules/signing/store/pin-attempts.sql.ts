import { statement } from '#platform';

/** Lets one attempt at a key be counted at a time. */
export const lockAttempts = statement<unknown>(
  'signing.lock_attempts',
  `SELECT pg_advisory_xact_lock(hashtextextended('signing.pin_attempt ' || $1::text, 0))`,
);

/** Not right: wrong, or not settled yet. */
export interface Failure {
  readonly at: Date;
  readonly isOpen: boolean;
}

/** The attempts since the last right one, newest first, as many as matter. */
export const selectFailures = statement<Failure>(
  'signing.select_failures',
  `SELECT at, outcome = 'open' AS "isOpen" FROM signing.pin_attempt
    WHERE body_id = $1 AND key_id = $2 AND outcome <> 'untried'
      AND id > coalesce((SELECT max(id::text) FROM signing.pin_attempt
                          WHERE body_id = $1 AND key_id = $2 AND outcome = 'right'),
                        '00000000-0000-0000-0000-000000000000')::uuid
    ORDER BY id DESC LIMIT $3`,
);

export const insertAttempt = statement(
  'signing.insert_attempt',
  `INSERT INTO signing.pin_attempt (body_id, id, key_id, person_id, at)
   VALUES ($1, $2, $3, $4, $5)`,
);

export const settleAttempt = statement(
  'signing.settle_attempt',
  `UPDATE signing.pin_attempt SET outcome = $3 WHERE body_id = $1 AND id = $2 AND outcome = 'open'`,
);
