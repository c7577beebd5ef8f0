import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One delivery a document and receiver; its messages, attempts and answered statuses are rows. */
export class DeliveriesGoToReceivers1763800000700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA dispatch;
      GRANT USAGE ON SCHEMA dispatch TO trinhky_app;

      CREATE TABLE dispatch.delivery (
        body_id uuid NOT NULL,
        id uuid NOT NULL,
        document_id uuid NOT NULL,
        document_uid text NOT NULL CHECK (document_uid <> ''),
        code text NOT NULL,
        issued_on date NOT NULL,
        pdf_sha256 text NOT NULL CHECK (pdf_sha256 ~ '^[0-9a-f]{64}$'),
        receiver_id uuid NOT NULL,
        receiver_organ_id text NOT NULL CHECK (receiver_organ_id <> ''),
        receiver_name text NOT NULL CHECK (receiver_name <> ''),
        state text NOT NULL DEFAULT 'waiting'
          CHECK (state IN ('waiting', 'handedOver', 'arrived', 'accepted', 'refused', 'waived')),
        state_since timestamptz NOT NULL,
        message_id uuid NOT NULL,
        refusal_reason text,
        waived_by uuid,
        waive_reason text,
        last_error text,
        stopped_at timestamptz,
        revision integer NOT NULL DEFAULT 1,
        PRIMARY KEY (body_id, id),
        CONSTRAINT one_delivery_a_receiver UNIQUE (body_id, document_id, receiver_id),
        CONSTRAINT one_delivery_an_organ UNIQUE (body_id, document_uid, receiver_organ_id),
        UNIQUE (body_id, id, pdf_sha256),
        CONSTRAINT refusal_has_a_reason CHECK (state <> 'refused' OR (refusal_reason ~ '\\S') IS TRUE),
        CONSTRAINT waiver_has_a_reason
          CHECK ((state = 'waived') = (waived_by IS NOT NULL)
            AND (state = 'waived') = ((waive_reason ~ '\\S') IS TRUE))
      );
      CALL platform.separate_bodies('dispatch.delivery');
      GRANT SELECT, INSERT ON dispatch.delivery TO trinhky_app;
      GRANT UPDATE (state, state_since, message_id, refusal_reason, waived_by, waive_reason,
        last_error, stopped_at, revision) ON dispatch.delivery TO trinhky_app;

      -- The key to the delivery holds the PDF: a mended envelope carries the same file.
      CREATE TABLE dispatch.message (
        body_id uuid NOT NULL,
        id uuid NOT NULL,
        delivery_id uuid NOT NULL,
        ordinal integer NOT NULL CHECK (ordinal > 0),
        pdf_sha256 text NOT NULL,
        envelope jsonb NOT NULL,
        address jsonb NOT NULL,
        created_at timestamptz NOT NULL,
        package_sha256 text CHECK (package_sha256 ~ '^[0-9a-f]{64}$'),
        handed_over_at timestamptz,
        PRIMARY KEY (body_id, id),
        UNIQUE (body_id, delivery_id, ordinal),
        FOREIGN KEY (body_id, delivery_id, pdf_sha256)
          REFERENCES dispatch.delivery (body_id, id, pdf_sha256),
        CONSTRAINT only_built_packages_are_handed_over
          CHECK (handed_over_at IS NULL OR package_sha256 IS NOT NULL)
      );
      CALL platform.separate_bodies('dispatch.message');
      GRANT SELECT, INSERT ON dispatch.message TO trinhky_app;
      GRANT UPDATE (package_sha256, handed_over_at) ON dispatch.message TO trinhky_app;

      CREATE TABLE dispatch.attempt (
        body_id uuid NOT NULL,
        id uuid NOT NULL,
        message_id uuid NOT NULL,
        at timestamptz NOT NULL,
        outcome text NOT NULL CHECK (outcome IN ('accepted', 'rejected', 'unreachable')),
        detail text NOT NULL,
        PRIMARY KEY (body_id, id),
        FOREIGN KEY (body_id, message_id) REFERENCES dispatch.message (body_id, id)
      );
      CREATE INDEX attempts_of_message ON dispatch.attempt (body_id, message_id, at);
      CALL platform.separate_bodies('dispatch.attempt');
      GRANT SELECT, INSERT ON dispatch.attempt TO trinhky_app;

      -- A status told twice is one row.
      CREATE TABLE dispatch.delivery_status (
        body_id uuid NOT NULL,
        id uuid NOT NULL,
        delivery_id uuid NOT NULL,
        code text NOT NULL CHECK (code IN ('01', '02', '03', '04', '05', '06', '13', '15', '16')),
        reason text CHECK (code <> '02' OR (reason ~ '\\S') IS TRUE),
        status_message_id text NOT NULL CHECK (status_message_id <> ''),
        in_reply_to text,
        stated_at timestamptz NOT NULL,
        received_at timestamptz NOT NULL,
        package_sha256 text NOT NULL CHECK (package_sha256 ~ '^[0-9a-f]{64}$'),
        PRIMARY KEY (body_id, id),
        FOREIGN KEY (body_id, delivery_id) REFERENCES dispatch.delivery (body_id, id),
        CONSTRAINT status_counts_once UNIQUE (body_id, delivery_id, status_message_id)
      );
      CALL platform.separate_bodies('dispatch.delivery_status');
      GRANT SELECT, INSERT ON dispatch.delivery_status TO trinhky_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
