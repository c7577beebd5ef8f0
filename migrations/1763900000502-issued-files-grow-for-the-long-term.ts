import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An issued file and the revisions that were added behind its seal: validation data and document
 * timestamps. Each names the file before it, so that what was sent stays known, and the newest is
 * found from any of them. `due_at` says when something is to be done; null: nothing any more.
 */
export class IssuedFilesGrowForTheLongTerm1763900000502 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE signing.issued_file (
        body_id uuid NOT NULL,
        id uuid NOT NULL,
        document_id uuid NOT NULL,
        issued_sha256 text NOT NULL CHECK (issued_sha256 ~ '^[0-9a-f]{64}$'),
        newest_sha256 text NOT NULL CHECK (newest_sha256 ~ '^[0-9a-f]{64}$'),
        wanted text NOT NULL CHECK (wanted IN ('B-T', 'B-LT', 'B-LTA')),
        level text NOT NULL CHECK (level IN ('B-B', 'B-T', 'B-LT', 'B-LTA')),
        due_at timestamptz,
        failures integer NOT NULL DEFAULT 0 CHECK (failures >= 0),
        last_failure text,
        PRIMARY KEY (body_id, id),
        UNIQUE (body_id, issued_sha256)
      );
      CREATE INDEX issued_file_by_document ON signing.issued_file (body_id, document_id);
      CREATE INDEX issued_file_due ON signing.issued_file (due_at) WHERE due_at IS NOT NULL;

      CREATE TABLE signing.file_revision (
        body_id uuid NOT NULL,
        id uuid NOT NULL,
        file_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('validationData', 'documentTimestamp')),
        before_sha256 text NOT NULL CHECK (before_sha256 ~ '^[0-9a-f]{64}$'),
        after_sha256 text NOT NULL CHECK (after_sha256 ~ '^[0-9a-f]{64}$'),
        level text NOT NULL CHECK (level IN ('B-B', 'B-T', 'B-LT', 'B-LTA')),
        made_at timestamptz NOT NULL,
        PRIMARY KEY (body_id, id),
        -- No file is the ground of two revisions.
        UNIQUE (body_id, before_sha256),
        UNIQUE (body_id, after_sha256),
        FOREIGN KEY (body_id, file_id) REFERENCES signing.issued_file (body_id, id),
        CHECK (before_sha256 <> after_sha256)
      );

      CALL platform.separate_bodies('signing.issued_file');
      CALL platform.separate_bodies('signing.file_revision');
      GRANT SELECT, INSERT, UPDATE ON signing.issued_file TO trinhky_app;
      GRANT SELECT, INSERT ON signing.file_revision TO trinhky_app;

      CREATE FUNCTION signing.due_files(p_at timestamptz, p_limit integer)
      RETURNS TABLE (body_id uuid, file_id uuid)
      LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
        SELECT f.body_id, f.id FROM signing.issued_file f
         WHERE f.due_at <= p_at ORDER BY f.due_at LIMIT p_limit
      $$;
      REVOKE ALL ON FUNCTION signing.due_files(timestamptz, integer) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION signing.due_files(timestamptz, integer) TO trinhky_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
