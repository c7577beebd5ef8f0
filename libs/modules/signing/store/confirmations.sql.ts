import { statement } from '#platform';

export const putConfirmation = statement(
  'signing.put_confirmation',
  `INSERT INTO signing.confirmation (body_id, session_id, person_id, confirmed_at)
   VALUES ($1, $2, $3, $4)
   ON CONFLICT (body_id, session_id) DO UPDATE SET confirmed_at = excluded.confirmed_at
     WHERE confirmation.person_id = excluded.person_id`,
);

export const selectConfirmation = statement<{ readonly confirmedAt: Date }>(
  'signing.select_confirmation',
  `SELECT confirmed_at AS "confirmedAt" FROM signing.confirmation
    WHERE body_id = $1 AND session_id = $2 AND person_id = $3`,
);

export interface ConfirmationSetting {
  /** Not only for keys whose PIN is typed elsewhere. */
  readonly everyKey: boolean;
  readonly minutes: number;
  /** Whoever signs has a second factor, and gives a code of it when he confirms. */
  readonly secondFactor: boolean;
}

export const selectConfirmationSetting = statement<ConfirmationSetting>(
  'signing.select_confirmation_setting',
  `SELECT every_key AS "everyKey", minutes, second_factor AS "secondFactor"
     FROM signing.confirmation_setting WHERE body_id = $1`,
);

export const putConfirmationSetting = statement(
  'signing.put_confirmation_setting',
  `INSERT INTO signing.confirmation_setting (body_id, every_key, minutes, second_factor, set_by, set_at)
   VALUES ($1, $2, $3, $4, $5, $6)
   ON CONFLICT (body_id) DO UPDATE SET every_key = excluded.every_key, minutes = excluded.minutes,
     second_factor = excluded.second_factor,
     set_by = excluded.set_by, set_at = excluded.set_at`,
);
