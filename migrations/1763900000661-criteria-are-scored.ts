import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Score sheets, with the set they were opened with, and all points ever given. */
export class CriteriaAreScored1763900000661 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA scoring;
      GRANT USAGE ON SCHEMA scoring TO trinhky_app;

      CREATE TABLE scoring.sheet (
        body_id uuid NOT NULL,
        id uuid NOT NULL,
        set_key text NOT NULL,
        year integer NOT NULL CHECK (year BETWEEN 2000 AND 2100),
        unit_id uuid NOT NULL,
        title text NOT NULL CHECK (title ~ '\\S'),
        basis text NOT NULL,
        -- As it stood when the sheet was opened, units resolved.
        fields jsonb NOT NULL CHECK (jsonb_typeof(fields) = 'array'),
        opened_at timestamptz NOT NULL,
        PRIMARY KEY (body_id, id),
        CONSTRAINT a_set_is_scored_once_a_year UNIQUE (body_id, set_key, year)
      );

      -- The newest of a stage counts.
      CREATE TABLE scoring.score (
        body_id uuid NOT NULL,
        id uuid NOT NULL,
        sheet_id uuid NOT NULL,
        part text NOT NULL,
        stage text NOT NULL CHECK (stage IN ('self', 'first', 'second')),
        round integer NOT NULL CHECK (round > 0),
        points numeric NOT NULL CHECK (points >= 0),
        explanation text NOT NULL,
        proof text,
        person_id uuid NOT NULL,
        at timestamptz NOT NULL,
        PRIMARY KEY (body_id, id),
        FOREIGN KEY (body_id, sheet_id) REFERENCES scoring.sheet (body_id, id)
      );
      CREATE INDEX score_of_sheet ON scoring.score (body_id, sheet_id, part, stage, at DESC);

      CREATE TABLE scoring.note (
        body_id uuid NOT NULL,
        sheet_id uuid NOT NULL,
        revision integer NOT NULL CHECK (revision > 0),
        text text NOT NULL CHECK (text ~ '\\S'),
        PRIMARY KEY (body_id, sheet_id, revision),
        FOREIGN KEY (body_id, sheet_id) REFERENCES scoring.sheet (body_id, id)
      );

      CALL platform.separate_bodies('scoring.sheet');
      CALL platform.separate_bodies('scoring.score');
      CALL platform.separate_bodies('scoring.note');
      GRANT SELECT, INSERT ON scoring.sheet, scoring.score, scoring.note TO trinhky_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
