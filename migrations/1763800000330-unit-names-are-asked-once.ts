import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people answered about spellings of units; the latest answer counts, the earlier ones stay. */
export class UnitNamesAreAskedOnce1763800000330 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE drafting.unit_answer (
        body_id uuid NOT NULL,
        id uuid NOT NULL,
        spelling text NOT NULL,
        spelling_folded text NOT NULL GENERATED ALWAYS AS (platform.fold(spelling)) STORED,
        meaning text NOT NULL CHECK (meaning IN ('unit', 'allUnits', 'outside')),
        unit_id uuid,
        answered_by uuid NOT NULL,
        answered_at timestamptz NOT NULL,
        PRIMARY KEY (body_id, id),
        CHECK ((meaning = 'unit') = (unit_id IS NOT NULL))
      );
      CREATE INDEX unit_answer_by_spelling ON drafting.unit_answer (body_id, spelling_folded, id DESC);
      CALL platform.separate_bodies('drafting.unit_answer');
      GRANT SELECT, INSERT ON drafting.unit_answer TO trinhky_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
