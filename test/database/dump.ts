import pg from 'pg';

/** Every row of these schemas, as the owner sees them: two equal dumps mean that nothing happened. */
export async function dump(ownerUrl: string, ...schemas: readonly string[]): Promise<object> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
        WHERE schemaname = ANY ($1) ORDER BY 1`,
      [schemas],
    );
    const rows: Record<string, unknown[]> = {};
    for (const { name } of tables) {
      const found = await client.query<{ row: unknown }>(
        `SELECT to_jsonb(t) AS row FROM ${name} t ORDER BY to_jsonb(t)::text`,
      );
      rows[name] = found.rows.map(({ row }) => row);
    }
    return rows;
  } finally {
    await client.end();
  }
}
