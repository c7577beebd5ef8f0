import type pg from 'pg';

/**
 * Lets `fill` write into the tables without their indexes, and builds those again when all is
 * written: one transaction, so that none is ever missing. What keeps rules (keys) stays.
 */
export async function withoutIndexes(
  client: pg.ClientBase,
  tables: readonly string[],
  fill: () => Promise<void>,
): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query("SET LOCAL maintenance_work_mem = '512MB'");
    const { rows } = await client.query<{ name: string; definition: string }>(indexes, [tables]);
    for (const { name } of rows) await client.query(`DROP INDEX ${name}`);
    await fill();
    for (const { definition } of rows) await client.query(definition);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

const indexes = `
  SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition
    FROM pg_index WHERE indrelid = ANY ($1::regclass[]) AND NOT indisunique`;
