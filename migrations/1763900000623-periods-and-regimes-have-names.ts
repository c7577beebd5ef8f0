import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How periods and regimes are called, for whoever tells of what happened to them. */
export class PeriodsAndRegimesHaveNames1763900000623 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE VIEW reporting.period_summary WITH (security_invoker) AS
        SELECT body_id, id, title, year, kind, coordinating_unit_id, unit_due, centre_due, lock_at
          FROM reporting.period;
      CREATE VIEW reporting.regime_summary WITH (security_invoker) AS
        SELECT body_id, id, definition ->> 'title' AS title, key, version, state FROM reporting.regime;
      GRANT SELECT ON reporting.period_summary, reporting.regime_summary TO trinhky_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
