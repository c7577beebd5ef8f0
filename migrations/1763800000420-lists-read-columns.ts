import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What lists filter and sort by stands in columns: no list unpacks the context of every row. */
export class ListsReadColumns1763800000420 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION engine.drafters_in(context jsonb) RETURNS text[]
        LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog AS $$
          SELECT CASE WHEN jsonb_typeof(context #> '{version,drafters}') = 'array'
                      THEN ARRAY(SELECT jsonb_array_elements_text(context #> '{version,drafters}'))
                      ELSE ARRAY[context ->> 'creator'] END $$;

      ALTER TABLE engine.instance
        ADD COLUMN unit_id text GENERATED ALWAYS AS (context ->> 'unitId') STORED,
        ADD COLUMN signer_id text GENERATED ALWAYS AS (context #>> '{version,signer}') STORED,
        ADD COLUMN drafter_ids text[] GENERATED ALWAYS AS (engine.drafters_in(context)) STORED,
        ADD COLUMN round int GENERATED ALWAYS AS ((context ->> 'round')::int) STORED,
        ADD COLUMN pages int GENERATED ALWAYS AS ((context ->> 'pages')::int) STORED,
        ADD COLUMN late boolean GENERATED ALWAYS AS ((context ->> 'late')::boolean) STORED,
        ADD COLUMN code text GENERATED ALWAYS AS (context #>> '{registration,code}') STORED,
        ADD COLUMN code_folded text
          GENERATED ALWAYS AS (platform.fold(context #>> '{registration,code}')) STORED;

      CREATE OR REPLACE VIEW engine.instance_summary WITH (security_invoker) AS
        SELECT body_id, id, machine, machine_version, state, context, revision, created_at, updated_at,
               unit_id, signer_id, drafter_ids, round, pages, late, code, code_folded
          FROM engine.instance;

      CREATE INDEX work_item_ever_of_person ON engine.work_item (body_id, person_id, instance_id)
        WHERE person_id IS NOT NULL;
      CREATE INDEX work_item_closed_by_person ON engine.work_item (body_id, closed_by, instance_id)
        WHERE closed_by IS NOT NULL;
      CREATE INDEX edit_of_person ON drafting.edit (body_id, edited_by, document_id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
