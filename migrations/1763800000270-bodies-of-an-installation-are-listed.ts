import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever works at the command line of an installation names the body; this tells which there are. */
export class BodiesOfAnInstallationAreListed1763800000270 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION organisation.bodies() RETURNS TABLE (body_id uuid, organ_id text, name text)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
          SELECT body_id, organ_id, name FROM organisation.body ORDER BY organ_id $$;
      REVOKE ALL ON FUNCTION organisation.bodies FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION organisation.bodies TO trinhky_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
