import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which plans were drafted for the points a score sheet lost. */
export class ScoreSheetsKnowTheirPlans1763900000880 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE scoring.remediation (
        body_id uuid NOT NULL,
        document_id uuid NOT NULL,
        sheet_id uuid NOT NULL,
        person_id uuid NOT NULL,
        at timestamptz NOT NULL,
        PRIMARY KEY (body_id, document_id),
        FOREIGN KEY (body_id, sheet_id) REFERENCES scoring.sheet (body_id, id)
      );
      CREATE INDEX remediation_of_sheet ON scoring.remediation (body_id, sheet_id);

      CALL platform.separate_bodies('scoring.remediation');
      GRANT SELECT, INSERT ON scoring.remediation TO trinhky_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
