import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Everything with states: its instance, its history, what waits for whom, what time will bring. */
export class InstancesLiveInTheEngine1763800000400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA engine;
      GRANT USAGE ON SCHEMA engine TO trinhky_app;

      CREATE TABLE engine.instance (
        body_id uuid NOT NULL,
        id uuid NOT NULL,
        machine text NOT NULL,
        machine_version int NOT NULL CHECK (machine_version > 0),
        state text NOT NULL,
        context jsonb NOT NULL,
        revision int NOT NULL CHECK (revision >= 0),
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        PRIMARY KEY (body_id, id)
      ) WITH (fillfactor = 70);
      CREATE INDEX instance_by_state ON engine.instance (body_id, machine, state, id DESC);

      CREATE TABLE engine.history (
        body_id uuid NOT NULL,
        instance_id uuid NOT NULL,
        revision int NOT NULL,
        event text NOT NULL,
        from_state text,
        to_state text NOT NULL,
        person_id uuid,
        at timestamptz NOT NULL,
        PRIMARY KEY (body_id, instance_id, revision)
      );

      CREATE TABLE engine.command (
        body_id uuid NOT NULL,
        key text NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
        instance_id uuid NOT NULL,
        request text NOT NULL,
        at timestamptz NOT NULL,
        PRIMARY KEY (body_id, key)
      );

      CREATE TABLE engine.work_item (
        body_id uuid NOT NULL,
        instance_id uuid NOT NULL,
        key text NOT NULL,
        opened_revision int NOT NULL,
        kind text NOT NULL,
        round int NOT NULL,
        person_id uuid,
        role text,
        unit_id uuid,
        opened_at timestamptz NOT NULL,
        due_at timestamptz,
        closed_at timestamptz,
        closed_by uuid,
        outcome text,
        PRIMARY KEY (body_id, instance_id, key, opened_revision),
        CHECK ((person_id IS NULL) <> (role IS NULL)),
        CHECK ((closed_at IS NULL) = (outcome IS NULL))
      );
      CREATE UNIQUE INDEX work_item_open ON engine.work_item (body_id, instance_id, key)
        WHERE closed_at IS NULL;
      CREATE INDEX work_item_of_person ON engine.work_item (body_id, person_id, opened_at)
        WHERE closed_at IS NULL AND person_id IS NOT NULL;
      CREATE INDEX work_item_of_role ON engine.work_item (body_id, role, unit_id, opened_at)
        WHERE closed_at IS NULL AND role IS NOT NULL;

      CREATE TABLE engine.clock (
        body_id uuid NOT NULL,
        instance_id uuid NOT NULL,
        key text NOT NULL,
        due_at timestamptz NOT NULL,
        event jsonb NOT NULL,
        PRIMARY KEY (body_id, instance_id, key)
      );
      CREATE INDEX clock_due ON engine.clock (due_at);

      CALL platform.separate_bodies('engine.instance');
      CALL platform.separate_bodies('engine.history');
      CALL platform.separate_bodies('engine.command');
      CALL platform.separate_bodies('engine.work_item');
      CALL platform.separate_bodies('engine.clock');
      GRANT SELECT, INSERT ON engine.history, engine.command TO trinhky_app;
      GRANT SELECT, INSERT, UPDATE ON engine.instance, engine.work_item TO trinhky_app;
      GRANT SELECT, INSERT, DELETE ON engine.clock TO trinhky_app;

      CREATE VIEW engine.instance_summary WITH (security_invoker) AS
        SELECT body_id, id, machine, machine_version, state, context, revision, created_at, updated_at
          FROM engine.instance;
      CREATE VIEW engine.open_work_summary WITH (security_invoker) AS
        SELECT body_id, instance_id, key, kind, round, person_id, role, unit_id, opened_at, due_at
          FROM engine.work_item WHERE closed_at IS NULL;
      CREATE VIEW engine.participant_summary WITH (security_invoker) AS
        SELECT body_id, instance_id, person_id FROM engine.work_item WHERE person_id IS NOT NULL
        UNION SELECT body_id, instance_id, closed_by FROM engine.work_item WHERE closed_by IS NOT NULL;
      GRANT SELECT ON engine.instance_summary, engine.open_work_summary, engine.participant_summary
        TO trinhky_app;

      -- The due sweep works across bodies and sees nothing but what is due.
      CREATE FUNCTION engine.due_clocks(now timestamptz, at_most int)
        RETURNS TABLE (body_id uuid, instance_id uuid, key text, event jsonb)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
          SELECT body_id, instance_id, key, event FROM engine.clock
           WHERE due_at <= now ORDER BY due_at LIMIT at_most $$;
      REVOKE ALL ON FUNCTION engine.due_clocks FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION engine.due_clocks TO trinhky_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
