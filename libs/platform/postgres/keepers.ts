import pg from 'pg';

/** This process's share in a cluster that several processes may use at once. */
export interface Keeper {
  /** Gives the share back; runs `stopServer` if nobody else holds one. */
  leave(stopServer: () => Promise<void>): Promise<void>;
}

const lock = 727_000;

/**
 * Every process that uses the embedded server holds a shared advisory lock in it; whoever leaves
 * and then gets the exclusive one was the last, and stops the server. The lock dies with its
 * process, so a server whose starter was killed is simply taken over by the next one.
 */
export async function joinKeepers(maintenanceUrl: string): Promise<Keeper> {
  const client = new pg.Client({ connectionString: maintenanceUrl, application_name: 'keeper' });
  // A lost connection shows where the database is used; here it only means: nothing to keep.
  client.on('error', () => undefined);
  await client.connect();
  await client.query('SELECT pg_advisory_lock_shared($1)', [lock]);
  return {
    async leave(stopServer) {
      if (await isLast(client)) await stopServer();
      await client.end().catch(() => undefined);
    },
  };
}

async function isLast(client: pg.Client): Promise<boolean> {
  try {
    await client.query('SELECT pg_advisory_unlock_shared($1)', [lock]);
    const { rows } = await client.query('SELECT pg_try_advisory_lock($1) AS alone', [lock]);
    return rows[0].alone === true;
  } catch {
    // The server broke off this connection: what is left of it should end.
    return true;
  }
}
