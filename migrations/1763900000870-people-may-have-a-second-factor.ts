import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A code of an app beside the password, with codes on paper for the day the app is lost. */
export class PeopleMayHaveASecondFactor1763900000870 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE organisation.second_factor (
        body_id uuid NOT NULL,
        person_id uuid NOT NULL,
        sealed_secret bytea NOT NULL,
        offered_at timestamptz NOT NULL,
        active_since timestamptz,
        -- No code of this thirty-second step, or of one before it, is taken any more.
        last_step bigint NOT NULL DEFAULT 0,
        PRIMARY KEY (body_id, person_id),
        FOREIGN KEY (body_id, person_id) REFERENCES organisation.account (body_id, person_id)
      );
      CREATE TABLE organisation.recovery_code (
        body_id uuid NOT NULL,
        person_id uuid NOT NULL,
        code_sha256 bytea NOT NULL CHECK (length(code_sha256) = 32),
        used_at timestamptz,
        PRIMARY KEY (body_id, person_id, code_sha256),
        FOREIGN KEY (body_id, person_id)
          REFERENCES organisation.second_factor (body_id, person_id) ON DELETE CASCADE
      );
      CALL platform.separate_bodies('organisation.second_factor');
      CALL platform.separate_bodies('organisation.recovery_code');
      GRANT SELECT, INSERT, UPDATE, DELETE ON organisation.second_factor TO trinhky_app;
      GRANT SELECT, INSERT, UPDATE (used_at) ON organisation.recovery_code TO trinhky_app;

      ALTER TABLE signing.confirmation_setting
        ADD COLUMN second_factor boolean NOT NULL DEFAULT false;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
