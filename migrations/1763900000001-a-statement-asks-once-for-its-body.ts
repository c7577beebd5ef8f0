import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Policies name the body in a subselect: asked once for a statement instead of once for a row. */
export class AStatementAsksOnceForItsBody1763900000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE PROCEDURE platform.separate_bodies(target regclass) LANGUAGE plpgsql AS $$
      BEGIN
        EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
        EXECUTE format('CREATE POLICY own_body ON %s
                          USING (body_id = (SELECT platform.current_body()))
                          WITH CHECK (body_id = (SELECT platform.current_body()))', target);
      END $$;

      DO $$
      DECLARE separated record;
      BEGIN
        FOR separated IN SELECT schemaname, tablename FROM pg_policies WHERE policyname = 'own_body' LOOP
          EXECUTE format('ALTER POLICY own_body ON %I.%I
                            USING (body_id = (SELECT platform.current_body()))
                            WITH CHECK (body_id = (SELECT platform.current_body()))',
                         separated.schemaname, separated.tablename);
        END LOOP;
      END $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
