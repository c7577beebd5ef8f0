import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Figures a superior body read out of the signed reports it received, and whom it reminded. */
export class SuperiorsReadWhatTheyReceive1763900000641 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- One row an incoming document that claims to be a report; refused: its letter stays as it is.
      CREATE TABLE reporting.received_report (
        body_id uuid NOT NULL,
        id uuid NOT NULL,
        incoming_id uuid NOT NULL,
        organ_id text NOT NULL,
        pdf_sha256 text NOT NULL,
        arrived_at timestamptz NOT NULL,
        state text NOT NULL CHECK (state IN ('read', 'refused')),
        -- Code of the rule it broke.
        refusal text,
        regime_key text,
        year integer,
        kind text,
        ordinal smallint,
        period_name text,
        window_from date,
        window_to date,
        PRIMARY KEY (body_id, id),
        CONSTRAINT an_incoming_document_is_read_once UNIQUE (body_id, incoming_id),
        CONSTRAINT a_refusal_is_named CHECK ((state = 'refused') = (refusal IS NOT NULL)),
        CONSTRAINT what_was_read_is_of_a_period CHECK (state = 'refused' OR
          (regime_key IS NOT NULL AND year IS NOT NULL AND kind IS NOT NULL AND ordinal IS NOT NULL))
      );
      CREATE INDEX received_in_period
        ON reporting.received_report (body_id, year, regime_key, kind, ordinal, organ_id);

      CREATE TABLE reporting.received_figure (
        body_id uuid NOT NULL,
        report_id uuid NOT NULL,
        position integer NOT NULL,
        code text NOT NULL,
        node jsonb NOT NULL,
        PRIMARY KEY (body_id, report_id, position),
        FOREIGN KEY (body_id, report_id) REFERENCES reporting.received_report (body_id, id)
      );

      -- The letter in which a body was reminded of a period.
      CREATE TABLE reporting.reminder (
        body_id uuid NOT NULL,
        document_id uuid NOT NULL,
        organ_id text NOT NULL,
        regime_key text NOT NULL,
        year integer NOT NULL,
        kind text NOT NULL,
        ordinal smallint NOT NULL,
        person_id uuid NOT NULL,
        at timestamptz NOT NULL,
        PRIMARY KEY (body_id, document_id, organ_id)
      );
      CREATE INDEX reminded_in_period
        ON reporting.reminder (body_id, year, regime_key, kind, ordinal, organ_id);

      CALL platform.separate_bodies('reporting.received_report');
      CALL platform.separate_bodies('reporting.received_figure');
      CALL platform.separate_bodies('reporting.reminder');
      GRANT SELECT, INSERT ON reporting.received_report, reporting.received_figure,
        reporting.reminder TO trinhky_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
