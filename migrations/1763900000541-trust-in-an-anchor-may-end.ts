import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An administrator takes an anchor out of the body's trust; the trail keeps that it was there. */
export class TrustInAnAnchorMayEnd1763900000541 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('GRANT DELETE ON signing.trust_anchor TO trinhky_app');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
