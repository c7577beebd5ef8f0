import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which bodies report to this one by a regime, from which day until which; the newest list counts. */
export class RegimesKnowWhoReports1763900000851 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE reporting.reporting_bodies (
        body_id uuid NOT NULL,
        id uuid NOT NULL,
        -- Of the regime, whatever its version: a new version keeps the list.
        regime_key text NOT NULL,
        -- [{organId, name, from, until}], days as YYYY-MM-DD; until null: to this day.
        bodies jsonb NOT NULL CHECK (jsonb_typeof(bodies) = 'array'),
        basis text NOT NULL CHECK (basis ~ '\\S'),
        set_by uuid NOT NULL,
        set_at timestamptz NOT NULL,
        PRIMARY KEY (body_id, id)
      );
      CREATE INDEX newest_reporting_bodies
        ON reporting.reporting_bodies (body_id, regime_key, set_at DESC, id DESC);
      CALL platform.separate_bodies('reporting.reporting_bodies');
      GRANT SELECT, INSERT ON reporting.reporting_bodies TO trinhky_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
