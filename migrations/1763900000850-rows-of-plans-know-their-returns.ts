import type { MigrationInterface, QueryRunner } from 'typeorm';

/** From a target or a task to the returns that tell of it: the way back of what a return says. */
export class RowsOfPlansKnowTheirReturns1763900000850 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE reporting.reported_row (
        body_id uuid NOT NULL,
        -- The target or the task of a living plan.
        row_id uuid NOT NULL,
        return_id uuid NOT NULL,
        PRIMARY KEY (body_id, row_id, return_id),
        FOREIGN KEY (body_id, return_id) REFERENCES reporting.unit_return (body_id, id)
      );
      INSERT INTO reporting.reported_row (body_id, row_id, return_id)
      SELECT DISTINCT body_id, coalesce(row ->> 'targetId', row ->> 'taskId')::uuid, return_id
        FROM reporting.working_copy,
             jsonb_array_elements((content -> 'targets') || (content -> 'tasks')) row;
      CALL platform.separate_bodies('reporting.reported_row');
      GRANT SELECT, INSERT ON reporting.reported_row TO trinhky_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
