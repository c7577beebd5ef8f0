import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever hands work out from a list has to know how it was held. */
export class DesksKnowHowWorkIsHeld1763900000310 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE VIEW engine.open_work_summary WITH (security_invoker) AS
        SELECT body_id, instance_id, key, kind, round, person_id, role, unit_id, opened_at, due_at,
               held_by, held_as, held_since, given_by, given_note, held_for, waits_for,
               coalesce(due_at, 'infinity'::timestamptz) AS due_first, opened_revision, owned_as, hands
          FROM engine.work_item WHERE closed_at IS NULL;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
