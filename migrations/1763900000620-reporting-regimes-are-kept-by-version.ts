import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The reporting regimes of each body: written, put in force, retired; what nobody stated is answered. */
export class ReportingRegimesAreKeptByVersion1763900000620 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA reporting;
      GRANT USAGE ON SCHEMA reporting TO trinhky_app;

      CREATE TABLE reporting.regime (
        body_id uuid NOT NULL,
        id uuid NOT NULL,
        key text NOT NULL CHECK (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        version int NOT NULL CHECK (version >= 1),
        source text NOT NULL,
        definition jsonb NOT NULL,
        state text NOT NULL CHECK (state IN ('draft', 'active', 'retired')),
        -- The phòng that gathers; named on activation.
        coordinating_unit_id uuid,
        written_by uuid,
        written_at timestamptz NOT NULL,
        activated_by uuid,
        activated_at timestamptz,
        retired_by uuid,
        retired_at timestamptz,
        PRIMARY KEY (body_id, id),
        UNIQUE (body_id, key, version),
        CONSTRAINT a_draft_regime_was_never_in_force CHECK ((state = 'draft') = (activated_at IS NULL)),
        CONSTRAINT a_retired_regime_has_its_end CHECK ((state = 'retired') = (retired_at IS NOT NULL)),
        CONSTRAINT somebody_gathers CHECK (state = 'draft' OR coordinating_unit_id IS NOT NULL)
      );
      CREATE UNIQUE INDEX one_regime_is_in_force ON reporting.regime (body_id, key)
        WHERE state = 'active';
      CREATE UNIQUE INDEX one_regime_is_being_written ON reporting.regime (body_id, key)
        WHERE state = 'draft';

      -- What was in force stays as it was: periods name it by number.
      CREATE FUNCTION reporting.keep_regimes() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF OLD.state <> 'draft' AND (OLD.source, OLD.definition, OLD.key, OLD.version, OLD.coordinating_unit_id)
             IS DISTINCT FROM (NEW.source, NEW.definition, NEW.key, NEW.version, NEW.coordinating_unit_id) THEN
            RAISE EXCEPTION 'A regime that was in force never changes.' USING ERRCODE = '42501';
          END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER regimes_never_change BEFORE UPDATE ON reporting.regime
        FOR EACH ROW EXECUTE FUNCTION reporting.keep_regimes();

      -- A day nobody had stated, as somebody of the body stated it; the newest counts.
      CREATE TABLE reporting.regime_answer (
        body_id uuid NOT NULL,
        id uuid NOT NULL,
        regime_id uuid NOT NULL,
        kind text NOT NULL,
        clock text NOT NULL CHECK (clock IN ('windowFrom', 'windowTo', 'unitDue', 'centreDue', 'lock')),
        rule text NOT NULL,
        basis text NOT NULL CHECK (basis ~ '\\S'),
        answered_by uuid NOT NULL,
        answered_at timestamptz NOT NULL,
        PRIMARY KEY (body_id, id),
        FOREIGN KEY (body_id, regime_id) REFERENCES reporting.regime (body_id, id)
      );
      CREATE INDEX answers_of_regime ON reporting.regime_answer (body_id, regime_id, answered_at);

      -- When a period of a regime is to be opened; the row goes when it was.
      CREATE TABLE reporting.opening (
        body_id uuid NOT NULL,
        regime_id uuid NOT NULL,
        year integer NOT NULL CHECK (year BETWEEN 2000 AND 2100),
        kind text NOT NULL,
        ordinal smallint NOT NULL,
        open_at timestamptz NOT NULL,
        failures integer NOT NULL DEFAULT 0,
        -- Why it could not be opened the last time.
        refusal text,
        try_at timestamptz NOT NULL,
        PRIMARY KEY (body_id, regime_id, year, kind, ordinal),
        FOREIGN KEY (body_id, regime_id) REFERENCES reporting.regime (body_id, id)
      );
      CREATE INDEX opening_due ON reporting.opening (try_at);

      CALL platform.separate_bodies('reporting.regime');
      CALL platform.separate_bodies('reporting.regime_answer');
      CALL platform.separate_bodies('reporting.opening');
      GRANT SELECT, INSERT, UPDATE ON reporting.regime TO trinhky_app;
      GRANT SELECT, INSERT ON reporting.regime_answer TO trinhky_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON reporting.opening TO trinhky_app;

      CREATE FUNCTION reporting.due_openings(now timestamptz, at_most int)
        RETURNS TABLE (body_id uuid, regime_id uuid, year int, kind text, ordinal smallint)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
          SELECT body_id, regime_id, year, kind, ordinal FROM reporting.opening
           WHERE try_at <= now ORDER BY try_at LIMIT at_most $$;
      REVOKE ALL ON FUNCTION reporting.due_openings FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION reporting.due_openings TO trinhky_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
