import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Starting parallel workers takes longer than any page may take. */
export class RequestsAreAnsweredByOneProcess1763900000831 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER ROLE trinhky_app SET max_parallel_workers_per_gather = 0');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
