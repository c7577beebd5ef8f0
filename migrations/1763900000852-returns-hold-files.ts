import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files that prove what a return says; its lines name them by their SHA-256. */
export class ReturnsHoldFiles1763900000852 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE reporting.return_file (
        body_id uuid NOT NULL,
        return_id uuid NOT NULL,
        sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        name text NOT NULL CHECK (name ~ '\\S'),
        media_type text NOT NULL,
        size integer NOT NULL CHECK (size > 0),
        person_id uuid NOT NULL,
        at timestamptz NOT NULL,
        PRIMARY KEY (body_id, return_id, sha256),
        FOREIGN KEY (body_id, return_id) REFERENCES reporting.unit_return (body_id, id)
      );
      CALL platform.separate_bodies('reporting.return_file');
      GRANT SELECT, INSERT ON reporting.return_file TO trinhky_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
