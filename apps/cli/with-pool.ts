import { outlivingBackends } from '#platform';
import pg from 'pg';

/** One connection for the length of a command; a backend that ends is told by the next statement. */
export async function withPool<Result>(
  url: string,
  work: (pool: pg.Pool) => Promise<Result>,
): Promise<Result> {
  const pool = outlivingBackends(new pg.Pool({ connectionString: url, max: 1 }));
  try {
    return await work(pool);
  } finally {
    await pool.end();
  }
}
