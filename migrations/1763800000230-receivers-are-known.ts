import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Outside bodies that documents go to and come from. */
export class ReceiversAreKnown1763800000230 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE organisation.receiver (
        body_id uuid NOT NULL,
        id uuid NOT NULL,
        organ_id text NOT NULL,
        name text NOT NULL,
        aliases text[] NOT NULL DEFAULT '{}',
        channel text NOT NULL CHECK (channel IN ('http', 'folder', 'smtp')),
        -- An address that begins with "/" is a body of this very deployment.
        address text NOT NULL,
        certificate_pem text,
        PRIMARY KEY (body_id, id),
        UNIQUE (body_id, organ_id)
      );
      CALL platform.separate_bodies('organisation.receiver');
      GRANT SELECT, INSERT, UPDATE ON organisation.receiver TO trinhky_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
