import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What plans ask units to keep beside documents: inspections, surveys, publications, training. */
export class WorkIsKeptInLedgers1763900000660 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA ledgers;
      GRANT USAGE ON SCHEMA ledgers TO trinhky_app;

      CREATE TABLE ledgers.entry (
        body_id uuid NOT NULL,
        id uuid NOT NULL,
        ledger text NOT NULL,
        -- The unit that keeps it.
        unit_id uuid NOT NULL,
        counts_on date NOT NULL,
        -- By column of the definition.
        cells jsonb NOT NULL CHECK (jsonb_typeof(cells) = 'object'),
        revision integer NOT NULL DEFAULT 1,
        written_by uuid NOT NULL,
        written_at timestamptz NOT NULL,
        struck_for text,
        PRIMARY KEY (body_id, id),
        CONSTRAINT a_struck_entry_says_why CHECK (struck_for IS NULL OR struck_for ~ '\\S')
      );
      CREATE INDEX entry_of_ledger ON ledgers.entry (body_id, ledger, counts_on);

      CREATE TABLE ledgers.entry_step (
        body_id uuid NOT NULL,
        entry_id uuid NOT NULL,
        step text NOT NULL,
        document_id uuid NOT NULL,
        linked_by uuid NOT NULL,
        linked_at timestamptz NOT NULL,
        PRIMARY KEY (body_id, entry_id, step),
        FOREIGN KEY (body_id, entry_id) REFERENCES ledgers.entry (body_id, id)
      );

      CALL platform.separate_bodies('ledgers.entry');
      CALL platform.separate_bodies('ledgers.entry_step');
      GRANT SELECT, INSERT, UPDATE (counts_on, cells, revision, written_by, written_at, struck_for)
        ON ledgers.entry TO trinhky_app;
      GRANT SELECT, INSERT, UPDATE (document_id, linked_by, linked_at)
        ON ledgers.entry_step TO trinhky_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
