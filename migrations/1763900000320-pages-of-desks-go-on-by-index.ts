import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Where a page of a desk goes on is compared with columns alone: PostgreSQL holds a COALESCE for
 * something that could leak, and evaluates it behind row-level security for one row after the other.
 */
export class PagesOfDesksGoOnByIndex1763900000320 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE engine.work_item
        ADD COLUMN due_first timestamptz
          GENERATED ALWAYS AS (coalesce(due_at, 'infinity'::timestamptz)) STORED;
      DROP INDEX engine.work_item_waiting, engine.work_item_delegated;
      CREATE INDEX work_item_waiting ON engine.work_item
        (body_id, waits_for, kind, due_first, opened_at, instance_id, key) WHERE closed_at IS NULL;
      CREATE INDEX work_item_delegated ON engine.work_item
        (body_id, held_for, due_first, opened_at, instance_id, key)
        WHERE closed_at IS NULL AND held_for IS NOT NULL;
      CREATE OR REPLACE VIEW engine.open_work_summary WITH (security_invoker) AS
        SELECT body_id, instance_id, key, kind, round, person_id, role, unit_id, opened_at, due_at,
               held_by, held_as, held_since, given_by, given_note, held_for, waits_for, due_first,
               opened_revision, owned_as, hands
          FROM engine.work_item WHERE closed_at IS NULL;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
