import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A password that somebody else has set is known to two people until its owner sets his own. */
export class AGivenPasswordIsReplaced1763900000090 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE organisation.account ADD COLUMN password_is_given boolean NOT NULL DEFAULT false;
      GRANT SELECT (password_is_given), UPDATE (password_is_given)
        ON organisation.account TO trinhky_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
