import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

/**
 * Makes a login role without powers, or sets its password anew. Role names are constants. Roles
 * belong to the whole cluster, where no lock of one database keeps another out: of two databases
 * that migrate at once, the second tries again.
 */
export async function ensureRole(ownerUrl: string, role: string, password: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await setRole(ownerUrl, role, password);
    } catch (error) {
      if (attempt === mostAttempts || !isClash(error)) throw error;
      await pause(attempt * pauseMs * (1 + Math.random()));
    }
  }
}

const mostAttempts = 10;
const pauseMs = 20;

/** `tuple concurrently updated` has no code of its own; a role made meanwhile is a duplicate. */
const isClash = (error: unknown): boolean =>
  error instanceof pg.DatabaseError &&
  (error.message === 'tuple concurrently updated' || ['23505', '42710'].includes(error.code ?? ''));

async function setRole(ownerUrl: string, role: string, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
    // Only a superuser may take powers away; a role we made ourselves never had any.
    const verb = rowCount
      ? `ALTER ROLE ${role} LOGIN`
      : `CREATE ROLE ${role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS`;
    await client.query(`${verb} PASSWORD ${client.escapeLiteral(password)}`);
  } finally {
    await client.end();
  }
}
