import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rows of replaced plans with work on them: one question each; until it is closed they go on. */
export class RowsLeftBehindAreAskedAbout1763900000881 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE planning.leftover (
        body_id uuid NOT NULL,
        id uuid NOT NULL,
        row_kind text NOT NULL CHECK (row_kind IN ('task', 'target')),
        row_id uuid NOT NULL,
        plan_id uuid NOT NULL,
        asked_at timestamptz NOT NULL,
        PRIMARY KEY (body_id, id),
        FOREIGN KEY (body_id, plan_id) REFERENCES planning.plan (body_id, id),
        CONSTRAINT a_row_is_asked_about_once UNIQUE (body_id, row_id)
      );
      CALL platform.separate_bodies('planning.leftover');
      GRANT SELECT, INSERT ON planning.leftover TO trinhky_app;

      CREATE OR REPLACE VIEW planning.task_summary WITH (security_invoker) AS
        SELECT t.body_id, t.id, t.plan_id, p.title AS plan_title, p.symbol AS plan_symbol,
               p.kind AS plan_kind, p.state AS plan_state, p.year, p.from_year, p.to_year,
               p.owner_unit_id, t.version_id, t.row_id, t.position, t.field_key, f.no AS field_no,
               f.title AS field_title, t.number, t.action, t.parent, t.shortcoming, t.measure,
               t.schedule, t.from_on, t.due_on AS ends_on,
               (i.context ->> 'dueOn')::date AS due_on, t.budget,
               t.lead_units, t.lead_all, t.with_units, t.with_all, t.asked,
               i.state, (i.context ->> 'percent')::int AS percent,
               (i.context ->> 'reportedOn')::date AS reported_on, i.revision,
               p.state = 'alive'
                 OR (p.state = 'replaced' AND i.state NOT IN ('confirmed', 'cancelled')) AS goes_on
          FROM planning.task t
          JOIN planning.plan p ON p.body_id = t.body_id AND p.id = t.plan_id
          JOIN planning.field f
            ON f.body_id = t.body_id AND f.plan_id = t.plan_id AND f.key = t.field_key
          JOIN engine.instance_summary i ON i.body_id = t.body_id AND i.id = t.id;

      CREATE OR REPLACE VIEW planning.target_summary WITH (security_invoker) AS
        SELECT t.body_id, t.id, t.plan_id, p.title AS plan_title, p.symbol AS plan_symbol,
               p.kind AS plan_kind, p.state AS plan_state, p.year, p.from_year, p.to_year,
               p.owner_unit_id, t.version_id, t.row_id, t.position, t.field_key, f.no AS field_no,
               f.title AS field_title, t.number, t.words, t.measure, t.schedule, t.note,
               t.lead_units, t.lead_all, t.with_units, t.with_all, t.asked, t.revision,
               p.state = 'alive'
                 OR (p.state = 'replaced' AND EXISTS (
                       SELECT FROM planning.leftover l
                         JOIN engine.instance_summary i ON i.body_id = l.body_id AND i.id = l.id
                        WHERE l.body_id = t.body_id AND l.row_id = t.id
                          AND i.state IN ('asked', 'kept'))) AS goes_on
          FROM planning.target t
          JOIN planning.plan p ON p.body_id = t.body_id AND p.id = t.plan_id
          JOIN planning.field f
            ON f.body_id = t.body_id AND f.plan_id = t.plan_id AND f.key = t.field_key;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
