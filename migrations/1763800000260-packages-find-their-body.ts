import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An arriving package names its receiver by organ id; no body is set yet. */
export class PackagesFindTheirBody1763800000260 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION organisation.body_by_organ_id(asked text)
        RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
          SELECT body_id FROM organisation.body WHERE organ_id = asked $$;
      REVOKE ALL ON FUNCTION organisation.body_by_organ_id FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION organisation.body_by_organ_id TO trinhky_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
