import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far a body's signatures are taken (ETSI EN 319 142-1 §6), and by whose timestamps. */
export class ABodySetsItsSignatureLevel1763900000500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE signing.level_setting (
        body_id uuid NOT NULL,
        id uuid NOT NULL,
        level text NOT NULL CHECK (level IN ('B-B', 'B-T', 'B-LT', 'B-LTA')),
        timestamp_urls text[] NOT NULL,
        set_by uuid NOT NULL,
        set_at timestamptz NOT NULL,
        PRIMARY KEY (body_id, id),
        CONSTRAINT higher_levels_need_an_authority
          CHECK (level = 'B-B' OR cardinality(timestamp_urls) > 0)
      );
      CALL platform.separate_bodies('signing.level_setting');
      GRANT SELECT, INSERT ON signing.level_setting TO trinhky_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
