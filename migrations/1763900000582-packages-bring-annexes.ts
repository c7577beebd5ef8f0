import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files that stand beside the document in a package, each judged by itself. */
export class PackagesBringAnnexes1763900000582 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE dispatch.incoming_annex (
        body_id uuid NOT NULL,
        package_sha256 text NOT NULL CHECK (package_sha256 ~ '^[0-9a-f]{64}$'),
        position integer NOT NULL CHECK (position > 0),
        title text NOT NULL,
        file_name text NOT NULL CHECK (file_name <> ''),
        sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        valid boolean NOT NULL,
        findings text[] NOT NULL,
        PRIMARY KEY (body_id, package_sha256, position)
      );
      CALL platform.separate_bodies('dispatch.incoming_annex');
      GRANT SELECT, INSERT ON dispatch.incoming_annex TO trinhky_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
