import type { PersonId } from '#kernel';
import { statement } from '#platform';
import type { DigestSetting } from './digest-setting.js';

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

/** $1 id, $2 on, $3 weekday, $4 hour, $5 person, $6 time */
export const insertDigestSetting = statement(
  'planning.insert_digest_setting',
  `INSERT INTO planning.digest_setting (body_id, id, is_on, weekday, hour, set_by, set_at)
   VALUES (platform.current_body(), $1, $2, $3, $4, $5, $6)`,
);

/** The latest counts. */
export const digestSettingOf = statement<DigestSetting>(
  'planning.digest_setting_of',
  `SELECT is_on AS "isOn", weekday, hour FROM planning.digest_setting
    WHERE body_id = platform.current_body() ORDER BY id DESC LIMIT 1`,
);
