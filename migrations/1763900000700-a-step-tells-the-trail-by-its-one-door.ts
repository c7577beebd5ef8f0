import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Steps that are saved together tell the trail one by one, like everybody, through `audit.record`. */
export class AStepTellsTheTrailByItsOneDoor1763900000700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION audit.record_all');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
