import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Pictures know their size on paper; a body may want words under its signatures. */
export class SignaturesAreSeenAsTheBodyWants1763900000560 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE signing.picture
        ADD COLUMN width_mm numeric(4, 1) CHECK (width_mm > 0),
        ADD COLUMN height_mm numeric(4, 1) CHECK (height_mm > 0),
        ADD CONSTRAINT both_sides_are_known_or_none
          CHECK ((width_mm IS NULL) = (height_mm IS NULL));

      CREATE TABLE signing.appearance (
        body_id uuid NOT NULL,
        id uuid NOT NULL,
        shows_information boolean NOT NULL,
        changed_by uuid NOT NULL,
        changed_at timestamptz NOT NULL,
        PRIMARY KEY (body_id, id)
      );
      CALL platform.separate_bodies('signing.appearance');
      GRANT SELECT, INSERT ON signing.appearance TO trinhky_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
