import type { ScoreStage } from '#contracts';
import type { Id, PersonId, UnitId } from '#kernel';
import { statement } from '#platform';
import type { SheetField } from '../domain/sheet-fields.js';

export type ScoreSheetId = Id<'ScoreSheet'>;

export interface SheetRow {
  readonly id: ScoreSheetId;
  readonly year: number;
  readonly unitId: UnitId;
  readonly title: string;
  readonly basis: string;
  readonly fields: readonly SheetField[];
}

const sheet = 'id, year, unit_id AS "unitId", title, basis, fields';

export const allSheets = statement<SheetRow>(
  'scoring.sheets',
  `SELECT ${sheet} FROM scoring.sheet
    WHERE body_id = platform.current_body() ORDER BY year DESC, title`,
);

export const sheetById = statement<SheetRow>(
  'scoring.sheet_by_id',
  `SELECT ${sheet} FROM scoring.sheet WHERE body_id = platform.current_body() AND id = $1`,
);

/** No row when the set has a sheet of that year. $1 id, $2 set, $3 year, $4 unit, $5 title, $6 basis, $7 fields, $8 at */
export const insertSheet = statement<{ id: string }>(
  'scoring.insert_sheet',
  `INSERT INTO scoring.sheet (body_id, id, set_key, year, unit_id, title, basis, fields, opened_at)
   VALUES (platform.current_body(), $1, $2, $3, $4, $5, $6, $7, $8)
   ON CONFLICT (body_id, set_key, year) DO NOTHING RETURNING id`,
);

export interface ScoreRow {
  readonly part: string;
  readonly stage: ScoreStage;
  readonly points: string;
  readonly explanation: string;
  readonly proof: string | null;
  readonly personId: PersonId;
  readonly at: Date;
}

/** Newest of each part and stage in a round; self-scores outlive their round. $1 sheet, $2 round */
export const scoresOf = statement<ScoreRow>(
  'scoring.scores_of',
  `SELECT DISTINCT ON (part, stage) part, stage, trim_scale(points)::text AS points, explanation, proof,
          person_id AS "personId", at
     FROM scoring.score
    WHERE body_id = platform.current_body() AND sheet_id = $1 AND (stage = 'self' OR round = $2)
    ORDER BY part, stage, at DESC, id DESC`,
);

/** $1 id, $2 sheet, $3 part, $4 stage, $5 round, $6 points, $7 explanation, $8 proof, $9 person, $10 at */
export const insertScore = statement(
  'scoring.insert_score',
  `INSERT INTO scoring.score (body_id, id, sheet_id, part, stage, round, points, explanation, proof,
                              person_id, at)
   VALUES (platform.current_body(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);

/** $1 sheet, $2 revision of the step, $3 text */
export const insertNote = statement(
  'scoring.insert_note',
  `INSERT INTO scoring.note (body_id, sheet_id, revision, text)
   VALUES (platform.current_body(), $1, $2, $3)`,
);

export const notesOf = statement<{ revision: number; text: string }>(
  'scoring.notes_of',
  `SELECT revision, text FROM scoring.note
    WHERE body_id = platform.current_body() AND sheet_id = $1 ORDER BY revision`,
);
