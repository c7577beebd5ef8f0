import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The public check of a file asks across bodies: by its hash alone whose issued document it is, in
 * the form that was sealed or in any that grew behind it, and whom the bodies here trust.
 */
export class AnybodyMayAskWhoseAFileIs1763900000540 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX signature_by_file ON signing.signature (after_sha256);
      CREATE INDEX file_revision_by_file ON signing.file_revision (after_sha256);

      CREATE FUNCTION signing.issued_files_by_hash(asked text)
        RETURNS TABLE (body_id uuid, document_id uuid)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
          SELECT s.body_id, i.document_id
            FROM signing.signature s
            JOIN signing.intent i ON i.body_id = s.body_id AND i.id = s.intent_id
           WHERE s.after_sha256 = asked AND i.kind = 'seal'
          UNION
          SELECT r.body_id, f.document_id
            FROM signing.file_revision r
            JOIN signing.issued_file f ON f.body_id = r.body_id AND f.id = r.file_id
           WHERE r.after_sha256 = asked $$;

      CREATE FUNCTION signing.anchors_of_all_bodies()
        RETURNS TABLE (certificate_pem text)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
          SELECT min(a.certificate_pem) FROM signing.trust_anchor a GROUP BY a.fingerprint $$;

      REVOKE ALL ON FUNCTION signing.issued_files_by_hash, signing.anchors_of_all_bodies
        FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION signing.issued_files_by_hash, signing.anchors_of_all_bodies
        TO trinhky_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
