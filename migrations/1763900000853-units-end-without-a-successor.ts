import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A unit that is dissolved may leave its work to nobody: said so, it is waited for no more. */
export class UnitsEndWithoutASuccessor1763900000853 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE reporting.unit_succession ALTER COLUMN successor_id DROP NOT NULL;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
