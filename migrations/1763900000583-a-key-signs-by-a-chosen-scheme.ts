import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How an RSA key pads what it signs, as the body last chose; every choice stays with who made it. */
export class AKeySignsByAChosenScheme1763900000583 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE signing.key_scheme (
        body_id uuid NOT NULL,
        id uuid NOT NULL,
        key_id uuid NOT NULL,
        scheme text NOT NULL CHECK (scheme IN ('rsa-pkcs1-sha256', 'rsa-pss-sha256')),
        chosen_by uuid NOT NULL,
        chosen_at timestamptz NOT NULL,
        PRIMARY KEY (body_id, id),
        FOREIGN KEY (body_id, key_id) REFERENCES signing.key (body_id, id)
      );
      CREATE INDEX scheme_by_key ON signing.key_scheme (body_id, key_id, id DESC);
      CREATE TRIGGER chosen_schemes_stay BEFORE UPDATE OR DELETE ON signing.key_scheme
        FOR EACH ROW EXECUTE FUNCTION signing.refuse_change();
      CALL platform.separate_bodies('signing.key_scheme');
      GRANT SELECT, INSERT ON signing.key_scheme TO trinhky_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
