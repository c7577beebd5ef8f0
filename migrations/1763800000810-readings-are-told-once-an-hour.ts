import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which looks of an auditor stand in the trail already: one a subject and hour. */
export class ReadingsAreToldOnceAnHour1763800000810 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE audit.reading (
        body_id uuid NOT NULL,
        person_id uuid NOT NULL,
        subject_id text NOT NULL,
        hour timestamptz NOT NULL CHECK (hour = date_trunc('hour', hour, 'UTC')),
        PRIMARY KEY (body_id, person_id, subject_id, hour)
      );
      CALL platform.separate_bodies('audit.reading');
      GRANT SELECT, INSERT ON audit.reading TO trinhky_app;
      CREATE INDEX event_of_person ON audit.event (body_id, person_id, id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
