import type { Id, PersonId } from '#kernel';
import { statement } from '#platform';

export const insertPicture = statement(
  'signing.insert_picture',
  `INSERT INTO signing.picture
     (body_id, id, kind, person_id, sha256, width_mm, height_mm, put_by, put_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);

/** The latest picture counts; the earlier ones stay, they stand in signed files. */
export const selectPicture = statement<{ readonly sha256: string }>(
  'signing.select_picture',
  `SELECT sha256 FROM signing.picture
    WHERE body_id = $1 AND kind = $2 AND person_id IS NOT DISTINCT FROM $3::uuid
    ORDER BY id DESC LIMIT 1`,
);

/** A picture as an administrator sees it. */
export interface KeptPicture {
  readonly pictureId: Id<'Picture'>;
  readonly kind: 'signature' | 'seal';
  readonly personId: PersonId | null;
  readonly widthMm: number | null;
  readonly heightMm: number | null;
  readonly putAt: Date;
}

export const selectPictures = statement<KeptPicture>(
  'signing.select_pictures',
  `SELECT DISTINCT ON (kind, person_id) id AS "pictureId", kind, person_id AS "personId",
          width_mm::float AS "widthMm", height_mm::float AS "heightMm", put_at AS "putAt"
     FROM signing.picture WHERE body_id = $1 ORDER BY kind, person_id, id DESC`,
);

export const selectPictureFile = statement<{ readonly sha256: string }>(
  'signing.select_picture_file',
  `SELECT sha256 FROM signing.picture WHERE body_id = $1 AND id = $2`,
);
