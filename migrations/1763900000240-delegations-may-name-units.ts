import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * NĐ 30/2020 Điều 13.1: a deputy signs in his assigned fields, so a delegation may be limited to what
 * some units draft. And it goes to who leads, in the body or in a unit of it (13.3, 13.4).
 */
export class DelegationsMayNameUnits1763900000240 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE organisation.delegation
        ADD COLUMN unit_ids uuid[] CHECK (cardinality(unit_ids) > 0),
        -- What was given before this rule stays readable; nothing new breaks it.
        ADD CONSTRAINT delegate_leads
          CHECK (to_role IN ('director', 'deputyDirector', 'unitHead')) NOT VALID;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
