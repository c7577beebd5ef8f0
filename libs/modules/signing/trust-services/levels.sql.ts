import { statement } from '#platform';
import type { LevelSetting } from './levels.js';

export const insertLevelSetting = statement(
  'signing.insert_level_setting',
  `INSERT INTO signing.level_setting (body_id, id, level, timestamp_urls, set_by, set_at)
   VALUES ($1, $2, $3, $4, $5, $6)`,
);

/** The latest counts; the earlier ones stay, they tell why a file is as it is. */
export const selectLevelSetting = statement<LevelSetting>(
  'signing.select_level_setting',
  `SELECT level, timestamp_urls AS "timestampUrls" FROM signing.level_setting
    WHERE body_id = $1 ORDER BY id DESC LIMIT 1`,
);
