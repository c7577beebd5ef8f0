import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Desks look for work by its place: what was written for each step to find it by person and by role goes. */
export class WorkIsFoundByOneIndex1763900000330 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX engine.work_item_of_person, engine.work_item_of_role');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
