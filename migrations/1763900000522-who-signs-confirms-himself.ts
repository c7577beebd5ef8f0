import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The password was given again in this session, then; and when a body asks for that. */
export class WhoSignsConfirmsHimself1763900000522 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE signing.confirmation (
        body_id uuid NOT NULL,
        session_id uuid NOT NULL,
        person_id uuid NOT NULL,
        confirmed_at timestamptz NOT NULL,
        PRIMARY KEY (body_id, session_id)
      );
      CREATE TABLE signing.confirmation_setting (
        body_id uuid NOT NULL,
        every_key boolean NOT NULL,
        minutes integer NOT NULL CHECK (minutes BETWEEN 1 AND 480),
        set_by uuid NOT NULL,
        set_at timestamptz NOT NULL,
        PRIMARY KEY (body_id)
      );
      CALL platform.separate_bodies('signing.confirmation');
      CALL platform.separate_bodies('signing.confirmation_setting');
      GRANT SELECT, INSERT, UPDATE ON signing.confirmation, signing.confirmation_setting
        TO trinhky_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
