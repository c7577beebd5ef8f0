import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who moved what and when, and who wrote: for the way rail, its picture and the desk. */
export class TheWayOfADocumentIsRead1763800000410 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE VIEW engine.history_summary WITH (security_invoker) AS
        SELECT body_id, instance_id, revision, event, from_state, to_state, person_id, at
          FROM engine.history;
      CREATE VIEW drafting.drafter_summary WITH (security_invoker) AS
        SELECT DISTINCT body_id, document_id, edited_by AS person_id FROM drafting.edit;
      GRANT SELECT ON engine.history_summary, drafting.drafter_summary TO trinhky_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
