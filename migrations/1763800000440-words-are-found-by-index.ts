import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every document whose subject holds some words, for lists: found by the trigrams of its subject. */
export class WordsAreFoundByIndex1763800000440 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Planned anew for each pattern: a plan made for any pattern reads and folds every subject.
      CREATE FUNCTION drafting.documents_holding(words text) RETURNS TABLE (document_id uuid)
        LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
        BEGIN
          RETURN QUERY EXECUTE format(
            'SELECT w.document_id FROM drafting.working_copy w
              WHERE w.body_id = %L AND platform.fold(w.subject) LIKE %L',
            platform.current_body(),
            '%' || regexp_replace(platform.fold(words), '([\\\\%_])', '\\\\\\1', 'g') || '%');
        END $$;
      REVOKE ALL ON FUNCTION drafting.documents_holding FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION drafting.documents_holding TO trinhky_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
