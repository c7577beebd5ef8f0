import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who holds a piece of work and how it came to him; every change of hands stays. */
export class WorkIsInSomebodysHands1763900000300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE engine.work_item
        ADD COLUMN held_by uuid,
        ADD COLUMN held_as text CHECK (held_as IN ('claimed', 'assigned', 'delegated', 'reassigned')),
        ADD COLUMN held_since timestamptz,
        ADD COLUMN given_by uuid,
        ADD COLUMN given_note text NOT NULL DEFAULT '',
        -- To whom delegated work comes back, and how he held it (null: it is addressed to him).
        ADD COLUMN held_for uuid,
        ADD COLUMN owned_as text CHECK (owned_as IN ('claimed', 'assigned', 'reassigned')),
        -- How often it changed hands: an act on hands that have moved meanwhile does nothing.
        ADD COLUMN hands int NOT NULL DEFAULT 0,
        ADD CONSTRAINT holding_is_whole CHECK (num_nulls(held_by, held_as, held_since) IN (0, 3)),
        ADD CONSTRAINT delegated_work_comes_back
          CHECK ((held_as IS NOT DISTINCT FROM 'delegated') = (held_for IS NOT NULL)),
        ADD CONSTRAINT nobody_delegates_to_himself CHECK (held_for IS DISTINCT FROM held_by OR held_by IS NULL),
        -- Whose desk it lies on: a person, a role, or a role in a unit.
        ADD COLUMN waits_for text GENERATED ALWAYS AS
          (coalesce(held_by::text, person_id::text, role || coalesce('@' || unit_id::text, ''))) STORED;

      CREATE TABLE engine.work_handing (
        body_id uuid NOT NULL,
        instance_id uuid NOT NULL,
        key text NOT NULL,
        opened_revision int NOT NULL,
        hand int NOT NULL,
        act text NOT NULL
          CHECK (act IN ('claim', 'release', 'assign', 'delegate', 'resolve', 'reassign')),
        by_id uuid NOT NULL,
        -- In whose hands it was then; null: back with whom it is addressed to.
        to_id uuid,
        -- What was asked, answered, or given as the reason.
        note text NOT NULL,
        at timestamptz NOT NULL,
        PRIMARY KEY (body_id, instance_id, key, opened_revision, hand),
        CONSTRAINT a_reassignment_has_a_reason CHECK (act <> 'reassign' OR note ~ '\\S')
      );
      CREATE INDEX work_handing_to_person ON engine.work_handing (body_id, to_id, instance_id)
        WHERE to_id IS NOT NULL;
      CALL platform.separate_bodies('engine.work_handing');
      GRANT SELECT, INSERT ON engine.work_handing TO trinhky_app;

      -- Desks read a page by one probe of this index for each name and kind they look for.
      CREATE INDEX work_item_waiting ON engine.work_item
        (body_id, waits_for, kind, (coalesce(due_at, 'infinity'::timestamptz)), opened_at, instance_id, key)
        WHERE closed_at IS NULL;
      CREATE INDEX work_item_delegated ON engine.work_item
        (body_id, held_for, (coalesce(due_at, 'infinity'::timestamptz)), opened_at, instance_id, key)
        WHERE closed_at IS NULL AND held_for IS NOT NULL;
      CREATE INDEX work_item_done ON engine.work_item (body_id, closed_by, closed_at, instance_id, key)
        WHERE closed_by IS NOT NULL;

      CREATE OR REPLACE VIEW engine.open_work_summary WITH (security_invoker) AS
        SELECT body_id, instance_id, key, kind, round, person_id, role, unit_id, opened_at, due_at,
               held_by, held_as, held_since, given_by, given_note, held_for, waits_for,
               coalesce(due_at, 'infinity'::timestamptz) AS due_first, opened_revision
          FROM engine.work_item WHERE closed_at IS NULL;
      CREATE OR REPLACE VIEW engine.finished_work_summary WITH (security_invoker) AS
        SELECT body_id, instance_id, kind, closed_by, closed_at, key, round, opened_at, due_at, outcome
          FROM engine.work_item WHERE closed_by IS NOT NULL;
      CREATE OR REPLACE VIEW engine.participant_summary WITH (security_invoker) AS
        SELECT body_id, instance_id, person_id FROM engine.work_item WHERE person_id IS NOT NULL
        UNION SELECT body_id, instance_id, closed_by FROM engine.work_item WHERE closed_by IS NOT NULL
        UNION SELECT body_id, instance_id, to_id FROM engine.work_handing WHERE to_id IS NOT NULL;
      CREATE VIEW engine.handing_summary WITH (security_invoker) AS
        SELECT body_id, instance_id, key, opened_revision, hand, act, by_id, to_id, note, at
          FROM engine.work_handing;
      GRANT SELECT ON engine.handing_summary TO trinhky_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
