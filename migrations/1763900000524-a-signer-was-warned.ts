import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the signer was told of his certificate before he signed (TT 15/2025 Phụ lục II). */
export class ASignerWasWarned1763900000524 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE signing.intent ADD COLUMN warnings text[] NOT NULL DEFAULT '{}';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
