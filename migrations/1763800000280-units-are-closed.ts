import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A unit that works no more keeps its row, its names and its history; a wrong other name is dropped. */
export class UnitsAreClosed1763800000280 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- First day on which it works no more.
      ALTER TABLE organisation.unit ADD COLUMN closed_on date;
      GRANT DELETE ON organisation.unit_alias TO trinhky_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
