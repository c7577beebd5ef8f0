import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The ground of tenancy: which body a transaction works for, and jobs that carry it. */
export class BodiesAreSeparated1763800000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS unaccent;
      CREATE EXTENSION IF NOT EXISTS pg_trgm;
      REVOKE CREATE ON SCHEMA public FROM PUBLIC;
      CREATE SCHEMA platform;
      GRANT USAGE ON SCHEMA platform TO trinhky_app, trinhky_jobs;

      CREATE FUNCTION platform.current_body() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT nullif(current_setting('app.body_id', true), '')::uuid $$;

      CREATE FUNCTION platform.fold(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
        AS $$ SELECT lower(public.unaccent('public.unaccent', value)) $$;

      -- Row-level security for one table: rows of the transaction's body and no others.
      CREATE PROCEDURE platform.separate_bodies(target regclass) LANGUAGE plpgsql AS $$
      BEGIN
        EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
        EXECUTE format('CREATE POLICY own_body ON %s USING (body_id = platform.current_body())
                          WITH CHECK (body_id = platform.current_body())', target);
      END $$;

      CREATE FUNCTION platform.add_job(task text, payload jsonb, job_key text, run_at timestamptz)
        RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
      BEGIN
        IF platform.current_body() IS NULL THEN
          RAISE EXCEPTION 'A job belongs to a body, and none is set.';
        END IF;
        PERFORM graphile_worker.add_job(
          task, (payload || jsonb_build_object('bodyId', platform.current_body()))::json,
          run_at => run_at, job_key => job_key);
      END $$;

      GRANT USAGE ON SCHEMA graphile_worker TO trinhky_jobs;
      GRANT ALL ON ALL TABLES IN SCHEMA graphile_worker TO trinhky_jobs;
      GRANT ALL ON ALL SEQUENCES IN SCHEMA graphile_worker TO trinhky_jobs;
      GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA graphile_worker TO trinhky_jobs;
      -- The job library enables row-level security on its tables and leaves the policies to us.
      DO $$
      DECLARE job_table regclass;
      BEGIN
        FOR job_table IN SELECT oid::regclass FROM pg_class
            WHERE relnamespace = 'graphile_worker'::regnamespace AND relkind = 'r' LOOP
          EXECUTE format('CREATE POLICY job_runner ON %s TO trinhky_jobs USING (true)', job_table);
        END LOOP;
      END $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
