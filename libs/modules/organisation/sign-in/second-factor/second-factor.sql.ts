import { statement } from '#platform';

interface SecondFactorRow {
  readonly sealedSecret: Buffer;
  /** Null until a first code has proved that the app has the secret. */
  readonly activeSince: Date | null;
  readonly codesLeft: number;
}

export const selectFactor = statement<SecondFactorRow>(
  'organisation.select_second_factor',
  `SELECT sealed_secret AS "sealedSecret", active_since AS "activeSince",
          (SELECT count(*)::int FROM organisation.recovery_code c
            WHERE c.body_id = f.body_id AND c.person_id = f.person_id AND used_at IS NULL)
            AS "codesLeft"
     FROM organisation.second_factor f WHERE body_id = $1 AND person_id = $2`,
);

/** A secret that was never proved makes room for the next; an active one does not. */
export const offerFactor = statement(
  'organisation.offer_second_factor',
  `INSERT INTO organisation.second_factor (body_id, person_id, sealed_secret, offered_at)
   VALUES ($1, $2, $3, $4)
   ON CONFLICT (body_id, person_id) DO UPDATE
     SET sealed_secret = excluded.sealed_secret, offered_at = excluded.offered_at
     WHERE second_factor.active_since IS NULL`,
);

export const activateFactor = statement(
  'organisation.activate_second_factor',
  `UPDATE organisation.second_factor SET active_since = $3, last_step = $4
    WHERE body_id = $1 AND person_id = $2 AND active_since IS NULL`,
);

/** Takes nothing when a code of this step or a later one was taken before (RFC 6238 §5.2). */
export const takeStep = statement(
  'organisation.take_step_of_second_factor',
  `UPDATE organisation.second_factor SET last_step = $3
    WHERE body_id = $1 AND person_id = $2 AND last_step < $3`,
);

export const deleteFactor = statement(
  'organisation.delete_second_factor',
  'DELETE FROM organisation.second_factor WHERE body_id = $1 AND person_id = $2',
);

export const insertRecoveryCode = statement(
  'organisation.insert_recovery_code',
  `INSERT INTO organisation.recovery_code (body_id, person_id, code_sha256) VALUES ($1, $2, $3)`,
);

export const takeRecoveryCode = statement(
  'organisation.take_recovery_code',
  `UPDATE organisation.recovery_code SET used_at = $4
    WHERE body_id = $1 AND person_id = $2 AND code_sha256 = $3 AND used_at IS NULL`,
);
