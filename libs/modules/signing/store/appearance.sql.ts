import { statement } from '#platform';

export const insertAppearance = statement(
  'signing.insert_appearance',
  `INSERT INTO signing.appearance (body_id, id, shows_information, changed_by, changed_at)
   VALUES ($1, $2, $3, $4, $5)`,
);

/** The latest word counts. */
export const selectAppearance = statement<{ readonly showsInformation: boolean }>(
  'signing.select_appearance',
  `SELECT shows_information AS "showsInformation" FROM signing.appearance
    WHERE body_id = $1 ORDER BY id DESC LIMIT 1`,
);
