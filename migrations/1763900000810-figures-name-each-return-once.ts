import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A figure of a thousand units named each of them again for every value; who said what stands apart now. */
export class FiguresNameEachReturnOnce1763900000810 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION pg_temp.sources_of(node jsonb) RETURNS jsonb LANGUAGE sql AS $$
        WITH reading AS (
          SELECT 'readings' AS list, one, n
            FROM jsonb_array_elements(node -> 'readings') WITH ORDINALITY AS r(one, n)
           UNION ALL
          SELECT 'leftOut', one, n + jsonb_array_length(node -> 'readings')
            FROM jsonb_array_elements(node -> 'leftOut') WITH ORDINALITY AS r(one, n)
        ), told AS (
          SELECT list, n, one -> 'value' AS value,
                 one - '{of,subject,part,value,because}'::text[] AS source,
                 one - (SELECT array_agg(k) FROM jsonb_object_keys(one) k
                         WHERE k NOT IN ('of', 'subject', 'part', 'because')) AS head
            FROM reading
        ), source AS (
          SELECT source, row_number() OVER (ORDER BY min(n)) - 1 AS place FROM told GROUP BY source
        ), saying AS (
          SELECT list, min(n) AS first,
                 head || jsonb_build_object('said',
                   jsonb_agg(jsonb_build_array(place, value) ORDER BY n)) AS saying
            FROM told JOIN source USING (source) GROUP BY list, head
        )
        SELECT jsonb_build_object(
          'returns', coalesce((SELECT jsonb_agg(source ORDER BY place) FROM source), '[]'),
          'readings', coalesce((SELECT jsonb_agg(saying ORDER BY first) FROM saying
                                 WHERE list = 'readings'), '[]'),
          'leftOut', coalesce((SELECT jsonb_agg(saying ORDER BY first) FROM saying
                                WHERE list = 'leftOut'), '[]'))
      $$;

      -- What units and versions said, each return named once (libs/modules/reporting/figures/sources.ts).
      ALTER TABLE reporting.figure ADD COLUMN sources jsonb;
      ALTER TABLE reporting.received_figure ADD COLUMN sources jsonb;
      UPDATE reporting.figure
         SET sources = pg_temp.sources_of(node), node = node - '{readings,leftOut}'::text[];
      UPDATE reporting.received_figure
         SET sources = pg_temp.sources_of(node), node = node - '{readings,leftOut}'::text[];
      ALTER TABLE reporting.figure ALTER COLUMN sources SET NOT NULL;
      ALTER TABLE reporting.received_figure ALTER COLUMN sources SET NOT NULL;
      GRANT UPDATE (sources) ON reporting.figure TO trinhky_app;
      DROP FUNCTION pg_temp.sources_of;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
