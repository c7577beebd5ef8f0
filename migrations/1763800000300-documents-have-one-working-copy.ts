import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Documents, the one text that may change, and who made which revision of it. */
export class DocumentsHaveOneWorkingCopy1763800000300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA drafting;
      GRANT USAGE ON SCHEMA drafting TO trinhky_app;

      CREATE FUNCTION drafting.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'Rows of %.% are never changed or removed.', TG_TABLE_SCHEMA, TG_TABLE_NAME
          USING ERRCODE = 'integrity_constraint_violation';
      END $$;

      CREATE TABLE drafting.document (
        body_id uuid NOT NULL,
        id uuid NOT NULL,
        unit_id uuid NOT NULL,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL,
        imported_file_name text,
        imported_sha256 text CHECK (imported_sha256 ~ '^[0-9a-f]{64}$'),
        PRIMARY KEY (body_id, id),
        CHECK ((imported_file_name IS NULL) = (imported_sha256 IS NULL))
      );

      CREATE TABLE drafting.edit (
        body_id uuid NOT NULL,
        document_id uuid NOT NULL,
        revision integer NOT NULL CHECK (revision > 0),
        edited_by uuid NOT NULL,
        edited_at timestamptz NOT NULL,
        PRIMARY KEY (body_id, document_id, revision),
        FOREIGN KEY (body_id, document_id) REFERENCES drafting.document (body_id, id)
      );

      -- The key to drafting.edit means that no text changes without the name of who changed it.
      CREATE TABLE drafting.working_copy (
        body_id uuid NOT NULL,
        document_id uuid NOT NULL,
        revision integer NOT NULL,
        content jsonb NOT NULL,
        doc_type text NOT NULL GENERATED ALWAYS AS (content ->> 'docType') STORED,
        subject text NOT NULL GENERATED ALWAYS AS (content ->> 'subject') STORED,
        PRIMARY KEY (body_id, document_id),
        FOREIGN KEY (body_id, document_id, revision)
          REFERENCES drafting.edit (body_id, document_id, revision),
        CONSTRAINT secret_text_stays_out CHECK (content ->> 'secrecy' IS NOT DISTINCT FROM 'none')
      );

      CREATE TRIGGER edits_stay BEFORE UPDATE OR DELETE ON drafting.edit
        FOR EACH ROW EXECUTE FUNCTION drafting.refuse_change();
      CREATE TRIGGER edits_are_not_emptied BEFORE TRUNCATE ON drafting.edit
        EXECUTE FUNCTION drafting.refuse_change();

      CALL platform.separate_bodies('drafting.document');
      CALL platform.separate_bodies('drafting.edit');
      CALL platform.separate_bodies('drafting.working_copy');
      GRANT SELECT, INSERT ON drafting.document, drafting.edit TO trinhky_app;
      GRANT SELECT, INSERT, UPDATE (revision, content) ON drafting.working_copy TO trinhky_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
