import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Targets and tasks as other rooms read them. Whether a task is late depends on the day one asks. */
export class PlansAreSummedUp1763900000602 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION planning.is_late(state text, due_on date, reported_on date, today date)
        RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
          SELECT CASE WHEN due_on IS NULL OR state = 'cancelled' THEN false
                      WHEN state IN ('reportedDone', 'confirmed') THEN coalesce(reported_on > due_on, false)
                      ELSE today > due_on END $$;

      CREATE VIEW planning.task_summary WITH (security_invoker) AS
        SELECT t.body_id, t.id, t.plan_id, p.title AS plan_title, p.symbol AS plan_symbol,
               p.kind AS plan_kind, p.state AS plan_state, p.year, p.from_year, p.to_year,
               p.owner_unit_id, t.version_id, t.row_id, t.position, t.field_key, f.no AS field_no,
               f.title AS field_title, t.number, t.action, t.parent, t.shortcoming, t.measure,
               t.schedule, t.from_on, t.due_on AS ends_on,
               (i.context ->> 'dueOn')::date AS due_on, t.budget,
               t.lead_units, t.lead_all, t.with_units, t.with_all, t.asked,
               i.state, (i.context ->> 'percent')::int AS percent,
               (i.context ->> 'reportedOn')::date AS reported_on, i.revision
          FROM planning.task t
          JOIN planning.plan p ON p.body_id = t.body_id AND p.id = t.plan_id
          JOIN planning.field f
            ON f.body_id = t.body_id AND f.plan_id = t.plan_id AND f.key = t.field_key
          JOIN engine.instance_summary i ON i.body_id = t.body_id AND i.id = t.id;

      CREATE VIEW planning.target_summary WITH (security_invoker) AS
        SELECT t.body_id, t.id, t.plan_id, p.title AS plan_title, p.symbol AS plan_symbol,
               p.kind AS plan_kind, p.state AS plan_state, p.year, p.from_year, p.to_year,
               p.owner_unit_id, t.version_id, t.row_id, t.position, t.field_key, f.no AS field_no,
               f.title AS field_title, t.number, t.words, t.measure, t.schedule, t.note,
               t.lead_units, t.lead_all, t.with_units, t.with_all, t.asked, t.revision
          FROM planning.target t
          JOIN planning.plan p ON p.body_id = t.body_id AND p.id = t.plan_id
          JOIN planning.field f
            ON f.body_id = t.body_id AND f.plan_id = t.plan_id AND f.key = t.field_key;

      CREATE VIEW planning.plan_summary WITH (security_invoker) AS
        SELECT body_id, id, version_id, kind, title, symbol, issued_on, year, from_year, to_year,
               owner_unit_id, state, replaced_by
          FROM planning.plan;

      CREATE VIEW planning.actual_summary WITH (security_invoker) AS
        SELECT body_id, id, target_id, unit_id, from_on, to_on, value, person_id, at, source, return_id
          FROM planning.actual;

      GRANT EXECUTE ON FUNCTION planning.is_late(text, date, date, date) TO trinhky_app;
      GRANT SELECT ON planning.task_summary, planning.target_summary, planning.plan_summary,
        planning.actual_summary TO trinhky_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
