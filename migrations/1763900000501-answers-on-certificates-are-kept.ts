import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Verified OCSP answers and CRLs, used again until their next update. */
export class AnswersOnCertificatesAreKept1763900000501 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE signing.status_answer (
        body_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('ocsp', 'crl')),
        about text NOT NULL,
        der bytea NOT NULL,
        this_update timestamptz NOT NULL,
        next_update timestamptz NOT NULL,
        got_at timestamptz NOT NULL,
        PRIMARY KEY (body_id, kind, about),
        CHECK (this_update < next_update)
      );
      CALL platform.separate_bodies('signing.status_answer');
      GRANT SELECT, INSERT, UPDATE ON signing.status_answer TO trinhky_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
