import type { Pool } from 'pg';

/** What a connection says on its own when its backend ends: the next statement on it fails anyway. */
export const toldByTheNextStatement = (): void => undefined;

/** A new pool whose backends may end at any time, also while it is being closed, without ending us. */
export function outlivingBackends(pool: Pool): Pool {
  pool.on('error', toldByTheNextStatement);
  pool.on('connect', (client) => client.on('error', toldByTheNextStatement));
  return pool;
}
