import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Hours of work and days that differ from the calendar of the state; what is not here is as there. */
export class ABodyKeepsItsCalendar1763900000220 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE organisation.shift (
        body_id uuid NOT NULL,
        -- ISO 8601: Monday is 1.
        weekday smallint NOT NULL CHECK (weekday BETWEEN 1 AND 7),
        opens time NOT NULL,
        closes time NOT NULL CHECK (closes > opens),
        PRIMARY KEY (body_id, weekday, opens),
        CONSTRAINT shifts_do_not_overlap EXCLUDE USING gist
          (body_id WITH =, weekday WITH =,
           int4range(extract(epoch FROM opens)::int, extract(epoch FROM closes)::int) WITH &&)
      );
      CREATE TABLE organisation.calendar_day (
        body_id uuid NOT NULL,
        day date NOT NULL,
        kind text NOT NULL CHECK (kind IN ('holiday', 'makeUpDay', 'ordinary')),
        name text NOT NULL CHECK (name ~ '\\S'),
        basis text NOT NULL CHECK (basis ~ '\\S'),
        PRIMARY KEY (body_id, day)
      );
      CALL platform.separate_bodies('organisation.shift');
      CALL platform.separate_bodies('organisation.calendar_day');
      GRANT SELECT, INSERT, DELETE ON organisation.shift TO trinhky_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON organisation.calendar_day TO trinhky_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
