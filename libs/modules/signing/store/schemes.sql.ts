import { statement } from '#platform';

export const insertScheme = statement(
  'signing.insert_key_scheme',
  `INSERT INTO signing.key_scheme (body_id, id, key_id, scheme, chosen_by, chosen_at)
   VALUES ($1, $2, $3, $4, $5, $6)`,
);

/** As last chosen; null leaves the key its usual one. */
export const schemeOfKey = `
  (SELECT chosen.scheme FROM signing.key_scheme chosen
    WHERE (chosen.body_id, chosen.key_id) = (key.body_id, key.id)
    ORDER BY chosen.id DESC LIMIT 1) AS scheme`;
