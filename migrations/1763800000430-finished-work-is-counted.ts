import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a person has finished, what a step has opened, and what of a body is overdue. */
export class FinishedWorkIsCounted1763800000430 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE VIEW engine.finished_work_summary WITH (security_invoker) AS
        SELECT body_id, instance_id, kind, closed_by, closed_at
          FROM engine.work_item WHERE closed_by IS NOT NULL;
      -- What a step opened, whether it still waits or not: whoever tells people of it comes later.
      CREATE VIEW engine.opened_work_summary WITH (security_invoker) AS
        SELECT body_id, instance_id, opened_revision, kind, person_id, role, unit_id
          FROM engine.work_item;
      GRANT SELECT ON engine.finished_work_summary, engine.opened_work_summary TO trinhky_app;

      CREATE INDEX work_item_due ON engine.work_item (body_id, due_at)
        WHERE closed_at IS NULL AND due_at IS NOT NULL;
      CREATE INDEX instance_late ON engine.instance (body_id, machine) WHERE late;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
