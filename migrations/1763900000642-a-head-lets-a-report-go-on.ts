import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Units a report need not wait for any longer: who decided it, and why. */
export class AHeadLetsAReportGoOn1763900000642 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE reporting.going_on (
        body_id uuid NOT NULL,
        id uuid NOT NULL,
        period_id uuid NOT NULL,
        unit_ids uuid[] NOT NULL CHECK (cardinality(unit_ids) > 0),
        reason text NOT NULL CHECK (reason ~ '\\S'),
        person_id uuid NOT NULL,
        at timestamptz NOT NULL,
        PRIMARY KEY (body_id, id),
        FOREIGN KEY (body_id, period_id) REFERENCES reporting.period (body_id, id)
      );
      CREATE INDEX going_on_in_period ON reporting.going_on (body_id, period_id, at);

      CALL platform.separate_bodies('reporting.going_on');
      GRANT SELECT, INSERT ON reporting.going_on TO trinhky_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
