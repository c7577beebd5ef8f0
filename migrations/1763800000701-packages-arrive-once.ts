import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What other bodies sent: the document, the messages that carried it, and the answers given. */
export class PackagesArriveOnce1763800000701 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE dispatch.incoming (
        body_id uuid NOT NULL,
        id uuid NOT NULL,
        sender_organ_id text NOT NULL CHECK (sender_organ_id <> ''),
        sender_name text NOT NULL CHECK (sender_name <> ''),
        document_uid text NOT NULL CHECK (document_uid <> ''),
        code text NOT NULL CHECK (code <> ''),
        issued_on date NOT NULL,
        type_name text NOT NULL CHECK (type_name <> ''),
        subject text NOT NULL CHECK (subject <> ''),
        signer_name text NOT NULL,
        pdf_sha256 text NOT NULL CHECK (pdf_sha256 ~ '^[0-9a-f]{64}$'),
        pdf_name text NOT NULL CHECK (pdf_name <> ''),
        message_id text NOT NULL CHECK (message_id <> ''),
        package_sha256 text NOT NULL CHECK (package_sha256 ~ '^[0-9a-f]{64}$'),
        signatures_valid boolean NOT NULL,
        findings text[] NOT NULL,
        arrived_at timestamptz NOT NULL,
        state text NOT NULL DEFAULT 'arrived' CHECK (state IN ('arrived', 'accepted', 'refused')),
        decided_at timestamptz,
        decided_by uuid,
        refusal_reason text,
        revision integer NOT NULL DEFAULT 1,
        PRIMARY KEY (body_id, id),
        CONSTRAINT document_is_received_once UNIQUE (body_id, sender_organ_id, document_uid),
        CONSTRAINT only_valid_signatures_are_accepted CHECK (state <> 'accepted' OR signatures_valid),
        CONSTRAINT decision_names_its_maker
          CHECK ((state = 'arrived') = (decided_at IS NULL) AND (state = 'arrived') = (decided_by IS NULL)),
        CONSTRAINT refusal_has_a_reason CHECK ((state = 'refused') = ((refusal_reason ~ '\\S') IS TRUE))
      );
      CALL platform.separate_bodies('dispatch.incoming');
      GRANT SELECT, INSERT ON dispatch.incoming TO trinhky_app;
      GRANT UPDATE (message_id, package_sha256, signatures_valid, findings, arrived_at, state, decided_at,
        decided_by, refusal_reason, revision) ON dispatch.incoming TO trinhky_app;

      CREATE TABLE dispatch.inbox (
        body_id uuid NOT NULL,
        sender_organ_id text NOT NULL,
        message_id text NOT NULL CHECK (message_id <> ''),
        package_sha256 text NOT NULL CHECK (package_sha256 ~ '^[0-9a-f]{64}$'),
        incoming_id uuid NOT NULL,
        received_at timestamptz NOT NULL,
        PRIMARY KEY (body_id, sender_organ_id, message_id),
        FOREIGN KEY (body_id, incoming_id) REFERENCES dispatch.incoming (body_id, id)
      );
      CALL platform.separate_bodies('dispatch.inbox');
      GRANT SELECT, INSERT ON dispatch.inbox TO trinhky_app;

      CREATE TABLE dispatch.answer (
        body_id uuid NOT NULL,
        id uuid NOT NULL,
        incoming_id uuid NOT NULL,
        in_reply_to text NOT NULL,
        code text NOT NULL CHECK (code IN ('01', '02', '03')),
        reason text CHECK (code <> '02' OR (reason ~ '\\S') IS TRUE),
        stated_at timestamptz NOT NULL,
        package_sha256 text CHECK (package_sha256 ~ '^[0-9a-f]{64}$'),
        sent_at timestamptz,
        last_error text,
        PRIMARY KEY (body_id, id),
        FOREIGN KEY (body_id, incoming_id) REFERENCES dispatch.incoming (body_id, id)
      );
      CREATE INDEX answers_of_incoming ON dispatch.answer (body_id, incoming_id, stated_at);
      CALL platform.separate_bodies('dispatch.answer');
      GRANT SELECT, INSERT ON dispatch.answer TO trinhky_app;
      GRANT UPDATE (package_sha256, sent_at, last_error) ON dispatch.answer TO trinhky_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
