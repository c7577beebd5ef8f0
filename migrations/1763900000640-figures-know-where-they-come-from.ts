import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reports that are drafted from returns: their figures with every source, what people changed, why. */
export class FiguresKnowWhereTheyComeFrom1763900000640 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A document that was drafted from the returns of a period.
      CREATE TABLE reporting.report (
        body_id uuid NOT NULL,
        document_id uuid NOT NULL,
        -- Null: drafted from reports that other bodies sent.
        period_id uuid,
        regime_key text,
        period_name text NOT NULL CHECK (period_name ~ '\\S'),
        year integer NOT NULL CHECK (year BETWEEN 2000 AND 2100),
        kind text NOT NULL,
        ordinal smallint NOT NULL DEFAULT 0,
        window_from date NOT NULL,
        window_to date NOT NULL,
        -- The returns it is drawn from, each in its version.
        basis jsonb NOT NULL,
        drafted_by uuid NOT NULL,
        drafted_at timestamptz NOT NULL,
        PRIMARY KEY (body_id, document_id),
        FOREIGN KEY (body_id, period_id) REFERENCES reporting.period (body_id, id)
      );
      CREATE INDEX report_of_period ON reporting.report (body_id, period_id, drafted_at);
      CREATE INDEX report_of_year ON reporting.report (body_id, year, kind);

      -- Units whose return was not there, and who let the report go on without them.
      CREATE TABLE reporting.report_without (
        body_id uuid NOT NULL,
        document_id uuid NOT NULL,
        names text[] NOT NULL CHECK (cardinality(names) > 0),
        reason text NOT NULL CHECK (reason ~ '\\S'),
        person_id uuid NOT NULL,
        at timestamptz NOT NULL,
        PRIMARY KEY (body_id, document_id),
        FOREIGN KEY (body_id, document_id) REFERENCES reporting.report (body_id, document_id)
      );

      CREATE TABLE reporting.figure (
        body_id uuid NOT NULL,
        id uuid NOT NULL,
        document_id uuid NOT NULL,
        position integer NOT NULL,
        key text NOT NULL,
        -- What it is in any body and any year.
        code text NOT NULL,
        node jsonb NOT NULL,
        places jsonb NOT NULL,
        -- For the way back from a return.
        return_ids uuid[] NOT NULL,
        PRIMARY KEY (body_id, id),
        CONSTRAINT a_report_has_a_figure_once UNIQUE (body_id, document_id, key),
        FOREIGN KEY (body_id, document_id) REFERENCES reporting.report (body_id, document_id)
      );
      CREATE INDEX figure_from_return ON reporting.figure USING gin (return_ids);

      -- Another value than the computed one, each with its reason; the newest counts.
      CREATE TABLE reporting.figure_override (
        body_id uuid NOT NULL,
        id uuid NOT NULL,
        figure_id uuid NOT NULL,
        value text NOT NULL CHECK (value ~ '^-?[0-9]{1,15}(\\.[0-9]{1,9})?$'),
        computed text,
        reason text NOT NULL CHECK (reason ~ '\\S'),
        person_id uuid NOT NULL,
        at timestamptz NOT NULL,
        PRIMARY KEY (body_id, id),
        FOREIGN KEY (body_id, figure_id) REFERENCES reporting.figure (body_id, id)
      );
      CREATE INDEX override_of_figure ON reporting.figure_override (body_id, figure_id, at);

      -- What was decided when returns had changed after the draft.
      CREATE TABLE reporting.report_decision (
        body_id uuid NOT NULL,
        id uuid NOT NULL,
        document_id uuid NOT NULL,
        decision text NOT NULL CHECK (decision IN ('takeOver', 'leave')),
        reason text,
        -- The versions that were looked at.
        versions uuid[] NOT NULL,
        difference jsonb NOT NULL,
        person_id uuid NOT NULL,
        at timestamptz NOT NULL,
        PRIMARY KEY (body_id, id),
        FOREIGN KEY (body_id, document_id) REFERENCES reporting.report (body_id, document_id),
        CONSTRAINT who_leaves_it_says_why CHECK (decision <> 'leave' OR reason ~ '\\S')
      );
      CREATE INDEX decision_of_report ON reporting.report_decision (body_id, document_id, at);

      -- What travels inside the PDF of a version; written when the version is frozen, never changed.
      CREATE TABLE reporting.version_provenance (
        body_id uuid NOT NULL,
        version_id uuid NOT NULL,
        document_id uuid NOT NULL,
        provenance text NOT NULL,
        as_table text NOT NULL,
        PRIMARY KEY (body_id, version_id),
        FOREIGN KEY (body_id, document_id) REFERENCES reporting.report (body_id, document_id)
      );

      CALL platform.separate_bodies('reporting.report');
      CALL platform.separate_bodies('reporting.report_without');
      CALL platform.separate_bodies('reporting.figure');
      CALL platform.separate_bodies('reporting.figure_override');
      CALL platform.separate_bodies('reporting.report_decision');
      CALL platform.separate_bodies('reporting.version_provenance');
      GRANT SELECT, INSERT, UPDATE (basis) ON reporting.report TO trinhky_app;
      GRANT SELECT, INSERT, UPDATE (node, return_ids) ON reporting.figure TO trinhky_app;
      GRANT SELECT, INSERT ON reporting.report_without, reporting.figure_override,
        reporting.report_decision, reporting.version_provenance TO trinhky_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
