import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Issued plans with their rows as work: whose, until when, by what measure. The words of a row are
 * copied for lists; what was issued stays the version they name. Where a task stands is the engine's.
 */
export class PlansComeAlive1763900000600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE planning.plan (
        body_id uuid NOT NULL,
        id uuid NOT NULL,
        version_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('plan', 'framework', 'remediation')),
        title text NOT NULL CHECK (title ~ '\\S'),
        symbol text NOT NULL,
        issued_on date NOT NULL,
        year integer NOT NULL,
        from_year integer NOT NULL CHECK (from_year BETWEEN 2000 AND 2100),
        to_year integer NOT NULL CHECK (to_year BETWEEN 2000 AND 2100),
        owner_unit_id uuid NOT NULL,
        state text NOT NULL DEFAULT 'alive' CHECK (state IN ('alive', 'replaced', 'closed')),
        replaced_by uuid,
        alive_since timestamptz NOT NULL,
        PRIMARY KEY (body_id, id),
        CONSTRAINT its_year_is_one_of_its_years CHECK (year BETWEEN from_year AND to_year),
        CONSTRAINT only_a_replaced_plan_has_a_successor CHECK (replaced_by IS NULL OR state = 'replaced')
      );

      CREATE TABLE planning.field (
        body_id uuid NOT NULL,
        plan_id uuid NOT NULL,
        key text NOT NULL,
        no text NOT NULL,
        title text NOT NULL,
        PRIMARY KEY (body_id, plan_id, key),
        FOREIGN KEY (body_id, plan_id) REFERENCES planning.plan (body_id, id)
      );

      CREATE TABLE planning.target (
        body_id uuid NOT NULL,
        id uuid NOT NULL,
        plan_id uuid NOT NULL,
        version_id uuid NOT NULL,
        row_id uuid NOT NULL,
        position integer NOT NULL,
        field_key text NOT NULL,
        number text NOT NULL,
        words text NOT NULL CHECK (words ~ '\\S'),
        measure jsonb,
        lead_units uuid[] NOT NULL,
        lead_all boolean NOT NULL,
        with_units uuid[] NOT NULL,
        with_all boolean NOT NULL,
        schedule jsonb,
        note text,
        asked jsonb NOT NULL CHECK (jsonb_typeof(asked) = 'array'),
        revision integer NOT NULL DEFAULT 1,
        PRIMARY KEY (body_id, id),
        FOREIGN KEY (body_id, plan_id) REFERENCES planning.plan (body_id, id),
        CONSTRAINT a_row_is_one_target UNIQUE (body_id, plan_id, row_id)
      );

      CREATE TABLE planning.task (
        body_id uuid NOT NULL,
        id uuid NOT NULL,
        plan_id uuid NOT NULL,
        version_id uuid NOT NULL,
        row_id uuid NOT NULL,
        position integer NOT NULL,
        field_key text NOT NULL,
        number text NOT NULL,
        action text NOT NULL CHECK (action ~ '\\S'),
        parent text,
        shortcoming text,
        measure jsonb,
        schedule jsonb,
        from_on date,
        due_on date,
        budget numeric,
        lead_units uuid[] NOT NULL,
        lead_all boolean NOT NULL,
        with_units uuid[] NOT NULL,
        with_all boolean NOT NULL,
        asked jsonb NOT NULL CHECK (jsonb_typeof(asked) = 'array'),
        PRIMARY KEY (body_id, id),
        FOREIGN KEY (body_id, plan_id) REFERENCES planning.plan (body_id, id),
        CONSTRAINT a_row_is_one_task UNIQUE (body_id, plan_id, row_id)
      );
      CREATE INDEX task_of_unit ON planning.task USING gin (lead_units);
      CREATE INDEX target_of_unit ON planning.target USING gin (lead_units);

      CREATE TABLE planning.product (
        body_id uuid NOT NULL,
        id uuid NOT NULL,
        task_id uuid NOT NULL,
        no integer NOT NULL CHECK (no > 0),
        words text NOT NULL,
        due_on date,
        delivered_on date,
        PRIMARY KEY (body_id, id),
        FOREIGN KEY (body_id, task_id) REFERENCES planning.task (body_id, id),
        CONSTRAINT products_are_counted_within_a_task UNIQUE (body_id, task_id, no)
      );

      CALL platform.separate_bodies('planning.plan');
      CALL platform.separate_bodies('planning.field');
      CALL platform.separate_bodies('planning.target');
      CALL platform.separate_bodies('planning.task');
      CALL platform.separate_bodies('planning.product');
      GRANT SELECT, INSERT ON planning.plan, planning.field, planning.target, planning.task,
        planning.product TO trinhky_app;
      GRANT UPDATE (state, replaced_by) ON planning.plan TO trinhky_app;
      GRANT UPDATE (measure, lead_units, lead_all, with_units, with_all, asked, revision)
        ON planning.target TO trinhky_app;
      GRANT UPDATE (schedule, from_on, due_on, lead_units, lead_all, with_units, with_all, asked)
        ON planning.task TO trinhky_app;
      GRANT UPDATE (due_on, delivered_on) ON planning.product TO trinhky_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
