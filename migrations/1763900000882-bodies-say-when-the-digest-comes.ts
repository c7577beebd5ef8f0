import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a body's weekly digest goes out, and on which day of the week from which hour. */
export class BodiesSayWhenTheDigestComes1763900000882 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE planning.digest_setting (
        body_id uuid NOT NULL,
        id uuid NOT NULL,
        is_on boolean NOT NULL,
        weekday int NOT NULL CHECK (weekday BETWEEN 1 AND 7),
        hour int NOT NULL CHECK (hour BETWEEN 0 AND 23),
        set_by uuid NOT NULL,
        set_at timestamptz NOT NULL,
        PRIMARY KEY (body_id, id)
      );
      CALL platform.separate_bodies('planning.digest_setting');
      GRANT SELECT, INSERT ON planning.digest_setting TO trinhky_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
