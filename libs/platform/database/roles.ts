import pg from 'pg';

/** Makes a login role without powers, or sets its password anew. Role names are constants. */
export async function ensureRole(ownerUrl: string, role: string, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('BEGIN');
    // Roles belong to the whole cluster: two databases migrating at once must take turns.
    await client.query('SELECT pg_advisory_xact_lock(727_002)');
    const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
    // Only a superuser may take powers away; a role we made ourselves never had any.
    const verb = rowCount
      ? `ALTER ROLE ${role} LOGIN`
      : `CREATE ROLE ${role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS`;
    await client.query(`${verb} PASSWORD ${client.escapeLiteral(password)}`);
    await client.query('COMMIT');
  } finally {
    await client.end();
  }
}
