import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sổ đăng ký văn bản đi (NĐ 30/2020 Phụ lục IV): rows are added and completed, never changed. */
export class OutgoingDocumentsAreRegistered1763800000501 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE registry.outgoing_entry (
        body_id uuid NOT NULL,
        id uuid NOT NULL,
        book_id uuid NOT NULL,
        year integer NOT NULL,
        number integer NOT NULL CHECK (number > 0),
        symbol text NOT NULL CHECK (symbol ~ '^[^\\s/]+$'),
        code text NOT NULL GENERATED ALWAYS AS
          (CASE WHEN number < 10 THEN '0' ELSE '' END || number::text || '/' || symbol) STORED,
        issued_on date NOT NULL CHECK (extract(year FROM issued_on) = year),
        doc_type text NOT NULL,
        type_name text NOT NULL CHECK (type_name <> ''),
        subject text NOT NULL CHECK (subject <> ''),
        signer_name text NOT NULL CHECK (signer_name <> ''),
        signer_id uuid NOT NULL,
        recipients text[] NOT NULL,
        archive_unit text NOT NULL,
        copies integer NOT NULL CHECK (copies >= 0),
        document_id uuid NOT NULL,
        version_id uuid NOT NULL,
        content_hash text NOT NULL CHECK (content_hash ~ '^[0-9a-f]{64}$'),
        drafter_ids uuid[] NOT NULL CHECK (cardinality(drafter_ids) > 0),
        clerk_id uuid NOT NULL,
        registered_at timestamptz NOT NULL,
        sealed_at timestamptz,
        sealed_sha256 text CHECK (sealed_sha256 ~ '^[0-9a-f]{64}$'),
        dispatched_on date CHECK (dispatched_on >= issued_on),
        voided_at timestamptz,
        voided_by uuid,
        void_reason text CHECK (void_reason ~ '\\S'),
        revision integer NOT NULL DEFAULT 1,
        PRIMARY KEY (body_id, id),
        FOREIGN KEY (body_id, book_id, year) REFERENCES registry.counter (body_id, book_id, year),
        CONSTRAINT number_is_unique_in_its_book UNIQUE (body_id, book_id, year, number),
        CONSTRAINT code_is_unique_in_its_year UNIQUE (body_id, year, code),
        CONSTRAINT clerk_is_not_the_signer CHECK (clerk_id <> signer_id),
        CONSTRAINT clerk_is_no_drafter CHECK (clerk_id <> ALL (drafter_ids)),
        CONSTRAINT signer_is_no_drafter CHECK (signer_id <> ALL (drafter_ids)),
        CONSTRAINT seal_is_whole CHECK ((sealed_at IS NULL) = (sealed_sha256 IS NULL)),
        CONSTRAINT voiding_is_whole CHECK (num_nulls(voided_at, voided_by, void_reason) IN (0, 3)),
        CONSTRAINT sealed_number_is_never_voided CHECK (sealed_at IS NULL OR voided_at IS NULL),
        CONSTRAINT only_sealed_documents_are_dispatched
          CHECK (dispatched_on IS NULL OR sealed_at IS NOT NULL)
      );
      CREATE UNIQUE INDEX one_live_number_for_a_document
        ON registry.outgoing_entry (body_id, document_id) WHERE voided_at IS NULL;
      CREATE UNIQUE INDEX one_live_number_for_a_version
        ON registry.outgoing_entry (body_id, version_id) WHERE voided_at IS NULL;
      CALL platform.separate_bodies('registry.outgoing_entry');
      GRANT SELECT, INSERT ON registry.outgoing_entry TO trinhky_app;
      GRANT UPDATE (sealed_at, sealed_sha256, dispatched_on, voided_at, voided_by, void_reason)
        ON registry.outgoing_entry TO trinhky_app;

      CREATE FUNCTION registry.refuse_second_completion() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (OLD.sealed_at IS NOT NULL AND
              (NEW.sealed_at, NEW.sealed_sha256) IS DISTINCT FROM (OLD.sealed_at, OLD.sealed_sha256))
          OR (OLD.dispatched_on IS NOT NULL AND NEW.dispatched_on IS DISTINCT FROM OLD.dispatched_on)
          OR (OLD.voided_at IS NOT NULL AND
              (NEW.voided_at, NEW.voided_by, NEW.void_reason) IS DISTINCT FROM
              (OLD.voided_at, OLD.voided_by, OLD.void_reason))
        THEN
          RAISE EXCEPTION 'A register row is completed once.' USING ERRCODE = 'check_violation';
        END IF;
        NEW.revision := OLD.revision + 1;
        RETURN NEW;
      END $$;
      CREATE TRIGGER register_rows_are_completed_once BEFORE UPDATE ON registry.outgoing_entry
        FOR EACH ROW EXECUTE FUNCTION registry.refuse_second_completion();

      -- Column 9, ký nhận: what each receiver answered.
      CREATE TABLE registry.acknowledgement (
        body_id uuid NOT NULL,
        entry_id uuid NOT NULL,
        receiver text NOT NULL CHECK (receiver <> ''),
        acknowledged_at timestamptz NOT NULL,
        PRIMARY KEY (body_id, entry_id, receiver),
        FOREIGN KEY (body_id, entry_id) REFERENCES registry.outgoing_entry (body_id, id)
      );
      CALL platform.separate_bodies('registry.acknowledgement');
      GRANT SELECT, INSERT ON registry.acknowledgement TO trinhky_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
