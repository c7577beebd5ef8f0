import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Annexes that are files of their own are wanted, sealed and found with the document's seal: one
 * wish, one confirmation, all or none.
 */
export class AnnexesAreSealedWithTheirDocument1763900000580 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE signing.intent_annex (
        body_id uuid NOT NULL,
        intent_id uuid NOT NULL,
        position integer NOT NULL CHECK (position > 0),
        title text NOT NULL,
        code text NOT NULL CHECK (code <> ''),
        basis_sha256 text NOT NULL CHECK (basis_sha256 ~ '^[0-9a-f]{64}$'),
        pending_sha256 text CHECK (pending_sha256 ~ '^[0-9a-f]{64}$'),
        to_be_signed bytea,
        PRIMARY KEY (body_id, intent_id, position),
        FOREIGN KEY (body_id, intent_id) REFERENCES signing.intent (body_id, id),
        CONSTRAINT annex_wants_a_value_or_a_file
          CHECK ((pending_sha256 IS NULL) = (to_be_signed IS NULL))
      );
      CREATE TABLE signing.sealed_annex (
        body_id uuid NOT NULL,
        intent_id uuid NOT NULL,
        position integer NOT NULL,
        after_sha256 text NOT NULL CHECK (after_sha256 ~ '^[0-9a-f]{64}$'),
        -- An agent gives the file and not the value.
        value bytea,
        signed_at timestamptz NOT NULL,
        PRIMARY KEY (body_id, intent_id, position),
        FOREIGN KEY (body_id, intent_id, position)
          REFERENCES signing.intent_annex (body_id, intent_id, position)
      );
      CREATE INDEX sealed_annex_by_file ON signing.sealed_annex (after_sha256);
      CREATE TRIGGER wanted_annexes_stay BEFORE UPDATE OR DELETE ON signing.intent_annex
        FOR EACH ROW EXECUTE FUNCTION signing.refuse_change();
      CREATE TRIGGER sealed_annexes_stay BEFORE UPDATE OR DELETE ON signing.sealed_annex
        FOR EACH ROW EXECUTE FUNCTION signing.refuse_change();

      -- NĐ 30/2020 Phụ lục I, Phần I, Mục II.8.b: the body signs each file.
      CREATE FUNCTION signing.seal_stands_with_its_annexes() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (
          SELECT FROM signing.intent_annex wanted
            LEFT JOIN signing.sealed_annex sealed USING (body_id, intent_id, position)
           WHERE wanted.body_id = NEW.body_id AND wanted.intent_id = NEW.intent_id
             AND sealed.intent_id IS NULL) THEN
          RAISE EXCEPTION 'A document is sealed with all of its annexes or not at all.'
            USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER seal_stands_with_its_annexes BEFORE INSERT ON signing.signature
        FOR EACH ROW EXECUTE FUNCTION signing.seal_stands_with_its_annexes();

      ALTER TABLE signing.late_signature
        ADD COLUMN annex_values bytea[] NOT NULL DEFAULT '{}';

      CALL platform.separate_bodies('signing.intent_annex');
      CALL platform.separate_bodies('signing.sealed_annex');
      GRANT SELECT, INSERT ON signing.intent_annex, signing.sealed_annex TO trinhky_app;

      -- Anybody may ask whose an annex is, as of its document.
      CREATE OR REPLACE FUNCTION signing.issued_files_by_hash(asked text)
        RETURNS TABLE (body_id uuid, document_id uuid)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
          SELECT s.body_id, i.document_id
            FROM signing.signature s
            JOIN signing.intent i ON i.body_id = s.body_id AND i.id = s.intent_id
           WHERE s.after_sha256 = asked AND i.kind = 'seal'
          UNION
          SELECT a.body_id, i.document_id
            FROM signing.sealed_annex a
            JOIN signing.intent i ON i.body_id = a.body_id AND i.id = a.intent_id
           WHERE a.after_sha256 = asked AND i.state = 'completed'
          UNION
          SELECT r.body_id, f.document_id
            FROM signing.file_revision r
            JOIN signing.issued_file f ON f.body_id = r.body_id AND f.id = r.file_id
           WHERE r.after_sha256 = asked $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
