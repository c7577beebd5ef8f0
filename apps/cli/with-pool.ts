import pg from 'pg';

/** One connection for the length of a command; a backend that ends is told by the next statement. */
export async function withPool<Result>(
  url: string,
  work: (pool: pg.Pool) => Promise<Result>,
): Promise<Result> {
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  pool.on('error', toldByTheNextStatement);
  pool.on('connect', (client) => client.on('error', toldByTheNextStatement));
  try {
    return await work(pool);
  } finally {
    await pool.end();
  }
}

const toldByTheNextStatement = (): void => undefined;
