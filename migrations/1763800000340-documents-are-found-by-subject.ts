import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The summary other rooms' readers may see, and a search over it that ignores diacritics. */
export class DocumentsAreFoundBySubject1763800000340 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS btree_gin;

      CREATE VIEW drafting.document_summary WITH (security_invoker) AS
        SELECT d.body_id, d.id, w.doc_type, w.subject, d.unit_id, d.created_by, d.created_at,
               e.edited_at AS updated_at
          FROM drafting.document d
          JOIN drafting.working_copy w ON w.body_id = d.body_id AND w.document_id = d.id
          JOIN drafting.edit e ON e.body_id = w.body_id AND e.document_id = w.document_id
                              AND e.revision = w.revision;
      GRANT SELECT ON drafting.document_summary TO trinhky_app;

      CREATE INDEX working_copy_by_subject ON drafting.working_copy
        USING gin (body_id, platform.fold(subject) public.gin_trgm_ops);

      -- LIKE is not leakproof, so under row-level security it could not use the index above:
      -- this function searches as the owner and keeps to the transaction's body by itself.
      CREATE FUNCTION drafting.documents_about(words text, at_most integer)
        RETURNS TABLE (document_id uuid) LANGUAGE sql STABLE SECURITY DEFINER
        SET search_path = pg_catalog AS $$
          SELECT w.document_id
            FROM drafting.working_copy w
           WHERE w.body_id = platform.current_body()
             AND platform.fold(w.subject) LIKE
                 '%' || regexp_replace(platform.fold(words), '([\\\\%_])', '\\\\\\1', 'g') || '%'
           ORDER BY w.document_id DESC
           LIMIT at_most
        $$;
      REVOKE ALL ON FUNCTION drafting.documents_about FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION drafting.documents_about TO trinhky_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
