import type { UnitId } from '#kernel';
import { statement } from '#platform';
import type { UnitMeaning } from '../domain/unit-meaning.js';

export const insertUnitAnswer = statement(
  'drafting.insert_unit_answer',
  `INSERT INTO drafting.unit_answer
     (body_id, id, spelling, meaning, unit_id, answered_by, answered_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7)`,
);

export interface UnitAnswerRow {
  readonly asked: string;
  readonly kind: UnitMeaning['kind'];
  readonly unitId: UnitId | null;
}

/** The latest answer to each spelling, which may differ in case and diacritics from the asked one. */
export const selectUnitAnswers = statement<UnitAnswerRow>(
  'drafting.select_unit_answers',
  `SELECT asked, answer.meaning AS kind, answer.unit_id AS "unitId"
     FROM unnest($2::text[]) AS asked
    CROSS JOIN LATERAL (
      SELECT meaning, unit_id FROM drafting.unit_answer
       WHERE body_id = $1 AND spelling_folded = platform.fold(asked)
       ORDER BY id DESC LIMIT 1) AS answer`,
);
