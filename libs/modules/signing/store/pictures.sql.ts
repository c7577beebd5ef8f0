import { statement } from '#platform';

export const insertPicture = statement(
  'signing.insert_picture',
  `INSERT INTO signing.picture (body_id, id, kind, person_id, sha256, put_by, put_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7)`,
);

/** The latest picture counts; the earlier ones stay, they stand in signed files. */
export const selectPicture = statement<{ readonly sha256: string }>(
  'signing.select_picture',
  `SELECT sha256 FROM signing.picture
    WHERE body_id = $1 AND kind = $2 AND person_id IS NOT DISTINCT FROM $3::uuid
    ORDER BY id DESC LIMIT 1`,
);
