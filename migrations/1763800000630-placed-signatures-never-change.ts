import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Signatures that stand in a PDF, each the outcome of one intent; the seal follows the leader. */
export class PlacedSignaturesNeverChange1763800000630 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE signing.signature (
        body_id uuid NOT NULL,
        id uuid NOT NULL,
        intent_id uuid NOT NULL,
        intent_state text NOT NULL DEFAULT 'completed' CHECK (intent_state = 'completed'),
        after_sha256 text NOT NULL CHECK (after_sha256 ~ '^[0-9a-f]{64}$'),
        value bytea NOT NULL,
        certificate_pem text NOT NULL,
        chain_pem text[] NOT NULL,
        method text NOT NULL CHECK (method IN ('p12')),
        signed_at timestamptz NOT NULL,
        PRIMARY KEY (body_id, id),
        UNIQUE (body_id, intent_id),
        FOREIGN KEY (body_id, intent_id, intent_state) REFERENCES signing.intent (body_id, id, state)
      );
      CREATE TRIGGER signatures_stay BEFORE UPDATE OR DELETE ON signing.signature
        FOR EACH ROW EXECUTE FUNCTION signing.refuse_change();
      CREATE TRIGGER signatures_are_not_emptied BEFORE TRUNCATE ON signing.signature
        EXECUTE FUNCTION signing.refuse_change();

      -- NĐ 30/2020 Điều 32.2: the seal goes only onto what the authorised person has signed,
      -- and the clerk is not that person.
      CREATE FUNCTION signing.seal_follows_leader() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.kind = 'seal' AND NOT EXISTS (
          SELECT FROM signing.signature s
            JOIN signing.intent l ON l.body_id = s.body_id AND l.id = s.intent_id
           WHERE s.body_id = NEW.body_id AND l.kind = 'leader' AND l.document_id = NEW.document_id
             AND l.version_id = NEW.version_id AND l.round = NEW.round
             AND s.after_sha256 = NEW.basis_sha256 AND l.person_id <> NEW.person_id) THEN
          RAISE EXCEPTION 'A seal follows the signature of another person on the same file.'
            USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER seal_follows_leader BEFORE INSERT ON signing.intent
        FOR EACH ROW EXECUTE FUNCTION signing.seal_follows_leader();

      CALL platform.separate_bodies('signing.signature');
      GRANT SELECT, INSERT ON signing.signature TO trinhky_app;

      CREATE VIEW signing.signature_summary WITH (security_invoker) AS
        SELECT s.body_id, s.id, s.intent_id, i.kind, i.document_id, i.version_id, i.round,
               i.basis_sha256 AS before_sha256, s.after_sha256, i.person_id, i.post_id, i.form,
               i.key_id, s.certificate_pem, s.chain_pem, s.signed_at, s.method, i.number, i.date
          FROM signing.signature s
          JOIN signing.intent i ON i.body_id = s.body_id AND i.id = s.intent_id;
      GRANT SELECT ON signing.signature_summary TO trinhky_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
