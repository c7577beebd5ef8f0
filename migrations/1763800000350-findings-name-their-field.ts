import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A finding says which field of its node it is about, and where its rule stands in law. */
export class FindingsNameTheirField1763800000350 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE drafting.version_finding ADD COLUMN field text, ADD COLUMN clause text;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
