import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The newest of what somebody may read is found without looking at everything older. */
export class ListsGoNewestFirstByIndex1763900000830 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- From now on saving a draft moves this time as well, so that one column tells the newest change.
      UPDATE engine.instance i SET updated_at = greatest(i.updated_at, edited.at)
        FROM (SELECT body_id, document_id, max(edited_at) AS at FROM drafting.edit
               GROUP BY body_id, document_id) edited
       WHERE i.body_id = edited.body_id AND i.id = edited.document_id AND i.state = 'drafted';

      CREATE INDEX instance_newest ON engine.instance (body_id, machine, updated_at DESC, id DESC);
      CREATE INDEX instance_newest_of_unit ON engine.instance
        (body_id, machine, unit_id, updated_at DESC, id DESC);

      -- Rows as they are: a view that makes them distinct cannot be asked row by row.
      CREATE VIEW engine.addressed_work_summary WITH (security_invoker) AS
        SELECT body_id, instance_id, key, person_id FROM engine.work_item WHERE person_id IS NOT NULL;
      CREATE VIEW drafting.edit_summary WITH (security_invoker) AS
        SELECT body_id, document_id, edited_by AS person_id FROM drafting.edit;
      GRANT SELECT ON engine.addressed_work_summary, drafting.edit_summary TO trinhky_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
