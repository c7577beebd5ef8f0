import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A time of a target that nobody understood is answered, as its measure is. */
export class TimesOfTargetsAreAnswered1763900000854 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      GRANT UPDATE (schedule) ON planning.target TO trinhky_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
