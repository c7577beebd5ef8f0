import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Notices speak of whatever machine a room brings. */
export class PeopleAreToldOfAnyMachine1763900000403 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE notifications.notice
        DROP CONSTRAINT notice_subject_type_check,
        ADD CONSTRAINT its_subject_is_a_machine CHECK (subject_type ~ '^[a-zA-Z]+$');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
