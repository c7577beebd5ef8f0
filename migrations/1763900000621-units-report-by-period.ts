import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Periods with their four clocks, the return of each unit, its working copy and its approved versions. */
export class UnitsReportByPeriod1763900000621 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE reporting.period (
        body_id uuid NOT NULL,
        id uuid NOT NULL,
        title text NOT NULL CHECK (title ~ '\\S'),
        -- Null for a report that was asked for once.
        regime_id uuid,
        regime_version int,
        year integer NOT NULL CHECK (year BETWEEN 2000 AND 2100),
        kind text NOT NULL CHECK (kind IN
          ('month', 'quarter1', 'halfYear', 'quarter3', 'year', 'adHoc', 'task')),
        ordinal smallint NOT NULL DEFAULT 0 CHECK (ordinal BETWEEN 0 AND 12),
        coordinating_unit_id uuid NOT NULL,
        -- Only for a report of one task.
        task_id uuid,
        -- On what ground an ad-hoc report is asked for.
        basis text,
        window_from date NOT NULL,
        window_to date NOT NULL,
        unit_due date NOT NULL,
        centre_due date NOT NULL,
        lock_at timestamptz NOT NULL,
        opened_by uuid,
        opened_at timestamptz NOT NULL,
        PRIMARY KEY (body_id, id),
        FOREIGN KEY (body_id, regime_id) REFERENCES reporting.regime (body_id, id),
        CONSTRAINT a_period_is_opened_once UNIQUE (body_id, regime_id, year, kind, ordinal),
        CONSTRAINT a_regular_period_keeps_its_regime CHECK (
          (kind IN ('adHoc', 'task')) = (regime_id IS NULL)
          AND (regime_id IS NULL) = (regime_version IS NULL)),
        CONSTRAINT what_is_asked_once_says_why CHECK ((regime_id IS NULL) = (basis IS NOT NULL)),
        CONSTRAINT a_report_of_a_task_names_it CHECK ((kind = 'task') = (task_id IS NOT NULL)),
        CONSTRAINT a_window_has_two_ends CHECK (window_from <= window_to),
        CONSTRAINT units_come_before_the_centre CHECK (unit_due <= centre_due),
        CONSTRAINT it_locks_after_units_are_due CHECK (lock_at > unit_due)
      );
      CREATE UNIQUE INDEX what_is_asked_once_is_asked_once
        ON reporting.period (body_id, title, unit_due) WHERE regime_id IS NULL;
      CREATE INDEX period_of_year ON reporting.period (body_id, year, unit_due);

      CREATE TABLE reporting.unit_return (
        body_id uuid NOT NULL,
        id uuid NOT NULL,
        period_id uuid NOT NULL,
        unit_id uuid NOT NULL,
        title text NOT NULL,
        opened_at timestamptz NOT NULL,
        PRIMARY KEY (body_id, id),
        FOREIGN KEY (body_id, period_id) REFERENCES reporting.period (body_id, id),
        CONSTRAINT a_unit_returns_once UNIQUE (body_id, period_id, unit_id)
      );
      CREATE INDEX return_of_unit ON reporting.unit_return (body_id, unit_id, period_id);

      CREATE TABLE reporting.working_copy (
        body_id uuid NOT NULL,
        return_id uuid NOT NULL,
        revision integer NOT NULL CHECK (revision > 0),
        content jsonb NOT NULL,
        saved_by uuid,
        saved_at timestamptz NOT NULL,
        PRIMARY KEY (body_id, return_id),
        FOREIGN KEY (body_id, return_id) REFERENCES reporting.unit_return (body_id, id)
      );

      -- Whose hand is in which round of a return: he does not judge it.
      CREATE TABLE reporting.filling (
        body_id uuid NOT NULL,
        return_id uuid NOT NULL,
        round integer NOT NULL CHECK (round > 0),
        person_id uuid NOT NULL,
        last_at timestamptz NOT NULL,
        PRIMARY KEY (body_id, return_id, round, person_id),
        FOREIGN KEY (body_id, return_id) REFERENCES reporting.unit_return (body_id, id)
      );

      CREATE TABLE reporting.return_version (
        body_id uuid NOT NULL,
        id uuid NOT NULL,
        return_id uuid NOT NULL,
        no integer NOT NULL CHECK (no > 0),
        -- Canonical JSON (RFC 8785), never serialised again.
        canonical bytea NOT NULL,
        hash text NOT NULL,
        filled_by uuid[] NOT NULL CHECK (cardinality(filled_by) > 0),
        approved_by uuid NOT NULL,
        approved_at timestamptz NOT NULL,
        PRIMARY KEY (body_id, id),
        UNIQUE (body_id, return_id, no),
        FOREIGN KEY (body_id, return_id) REFERENCES reporting.unit_return (body_id, id),
        CONSTRAINT the_hash_is_of_the_bytes CHECK (hash = encode(sha256(canonical), 'hex')),
        CONSTRAINT nobody_approves_what_he_filled CHECK (approved_by <> ALL (filled_by))
      );

      CREATE TABLE reporting.note (
        body_id uuid NOT NULL,
        return_id uuid NOT NULL,
        revision integer NOT NULL CHECK (revision > 0),
        text text NOT NULL CHECK (text ~ '\\S'),
        PRIMARY KEY (body_id, return_id, revision),
        FOREIGN KEY (body_id, return_id) REFERENCES reporting.unit_return (body_id, id)
      );

      CALL platform.separate_bodies('reporting.period');
      CALL platform.separate_bodies('reporting.unit_return');
      CALL platform.separate_bodies('reporting.working_copy');
      CALL platform.separate_bodies('reporting.filling');
      CALL platform.separate_bodies('reporting.return_version');
      CALL platform.separate_bodies('reporting.note');
      GRANT SELECT, INSERT ON reporting.period, reporting.unit_return, reporting.return_version,
        reporting.note TO trinhky_app;
      GRANT SELECT, INSERT, UPDATE ON reporting.working_copy TO trinhky_app;
      GRANT SELECT, INSERT, UPDATE (last_at) ON reporting.filling TO trinhky_app;
      -- Whoever acts on a return holds its period: a lock is crossed by nobody.
      GRANT UPDATE (opened_by) ON reporting.period TO trinhky_app;

      CREATE VIEW reporting.return_summary WITH (security_invoker) AS
        SELECT body_id, id, title FROM reporting.unit_return;
      GRANT SELECT ON reporting.return_summary TO trinhky_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
