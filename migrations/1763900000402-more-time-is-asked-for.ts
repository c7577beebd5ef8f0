import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Requests for more time, as they were asked; where they stand is the engine's. */
export class MoreTimeIsAskedFor1763900000402 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA planning;
      GRANT USAGE ON SCHEMA planning TO trinhky_app;

      CREATE TABLE planning.extension (
        body_id uuid NOT NULL,
        id uuid NOT NULL,
        unit_id uuid NOT NULL,
        requested_by uuid NOT NULL,
        requested_at timestamptz NOT NULL,
        title text NOT NULL CHECK (title ~ '\\S'),
        document_id uuid,
        version_id uuid,
        row_id uuid,
        plan_subject text,
        due_on date NOT NULL,
        wanted_on date NOT NULL,
        reason text NOT NULL CHECK (reason ~ '\\S'),
        PRIMARY KEY (body_id, id),
        CONSTRAINT a_plan_is_named_whole CHECK (
          (document_id IS NULL) = (version_id IS NULL) AND (document_id IS NULL) = (row_id IS NULL)
          AND (document_id IS NULL) = (plan_subject IS NULL)),
        CONSTRAINT the_wanted_day_is_later CHECK (wanted_on > due_on)
      );
      CREATE INDEX extension_of_unit ON planning.extension (body_id, unit_id, requested_at DESC);

      CREATE TABLE planning.note (
        body_id uuid NOT NULL,
        extension_id uuid NOT NULL,
        revision integer NOT NULL CHECK (revision > 0),
        text text NOT NULL CHECK (text ~ '\\S'),
        PRIMARY KEY (body_id, extension_id, revision),
        FOREIGN KEY (body_id, extension_id) REFERENCES planning.extension (body_id, id)
      );

      CALL platform.separate_bodies('planning.extension');
      CALL platform.separate_bodies('planning.note');
      GRANT SELECT, INSERT ON planning.extension, planning.note TO trinhky_app;

      CREATE VIEW planning.extension_summary WITH (security_invoker) AS
        SELECT body_id, id, title FROM planning.extension;
      GRANT SELECT ON planning.extension_summary TO trinhky_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
