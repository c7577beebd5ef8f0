import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A token that is not plugged in says nothing about the PIN: such an attempt is no wrong one. */
export class APinThatWasNotTriedCountsForNothing1763900000523 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE signing.pin_attempt
        DROP CONSTRAINT pin_attempt_outcome_check,
        ADD CHECK (outcome IN ('open', 'right', 'wrong', 'untried'));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
