import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A clock that cannot ring steps back behind the others, for longer each time it fails. */
export class AClockThatFailsWaits1763800000470 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE engine.clock
        ADD COLUMN failures integer NOT NULL DEFAULT 0 CHECK (failures >= 0),
        -- When it is tried next; null before it has failed.
        ADD COLUMN try_at timestamptz,
        ADD CONSTRAINT failed_clocks_wait CHECK ((failures = 0) = (try_at IS NULL));
      GRANT UPDATE (failures, try_at) ON engine.clock TO trinhky_app;
      DROP INDEX engine.clock_due;
      CREATE INDEX clock_due ON engine.clock (coalesce(try_at, due_at));

      CREATE OR REPLACE FUNCTION engine.due_clocks(now timestamptz, at_most int)
        RETURNS TABLE (body_id uuid, instance_id uuid, key text, event jsonb)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
          SELECT body_id, instance_id, key, event FROM engine.clock
           WHERE coalesce(try_at, due_at) <= now ORDER BY coalesce(try_at, due_at)
           LIMIT at_most $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
