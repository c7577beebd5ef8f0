import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Nothing more is sent to a receiver that was put out of use; what was sent is still followed. */
export class ReceiversArePutOutOfUse1763800000281 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE organisation.receiver ADD COLUMN disabled_at timestamptz;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
