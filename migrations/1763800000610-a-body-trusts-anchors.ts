import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Root certificates a body trusts, and the pictures that stand where signatures are seen. */
export class ABodyTrustsAnchors1763800000610 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE signing.trust_anchor (
        body_id uuid NOT NULL,
        id uuid NOT NULL,
        label text NOT NULL,
        certificate_pem text NOT NULL,
        fingerprint text NOT NULL CHECK (fingerprint ~ '^[0-9a-f]{64}$'),
        is_test boolean NOT NULL,
        added_by uuid,
        added_at timestamptz NOT NULL,
        PRIMARY KEY (body_id, id),
        UNIQUE (body_id, fingerprint)
      );

      CREATE TABLE signing.picture (
        body_id uuid NOT NULL,
        id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('signature', 'seal')),
        person_id uuid,
        sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        put_by uuid,
        put_at timestamptz NOT NULL,
        PRIMARY KEY (body_id, id),
        CHECK ((kind = 'signature') = (person_id IS NOT NULL))
      );
      CREATE INDEX picture_by_owner ON signing.picture (body_id, kind, person_id, id DESC);

      CALL platform.separate_bodies('signing.trust_anchor');
      CALL platform.separate_bodies('signing.picture');
      GRANT SELECT, INSERT ON signing.trust_anchor, signing.picture TO trinhky_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
