import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever signs or seals has drafted nothing of it, whatever the stages above let through. */
export class NobodySignsWhatHeDrafted1763900000250 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE signing.intent
        -- Intents of before this rule name nobody.
        ADD COLUMN drafter_ids uuid[] NOT NULL DEFAULT '{}',
        ADD CONSTRAINT nobody_signs_what_he_drafted CHECK (person_id <> ALL (drafter_ids));
      ALTER TABLE signing.intent ALTER COLUMN drafter_ids DROP DEFAULT;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
