import pg from 'pg';
import { freshDatabase } from '../../test/database/fresh-database.js';
import { withPool } from './with-pool.js';

const pidOf = async (pool: pg.Pool | pg.PoolClient): Promise<number> =>
  (await pool.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')).rows[0]?.pid ?? 0;

test('a connection that ends does not end the command: the next statement tells, or takes another', async () => {
  const database = await freshDatabase();
  const judge = new pg.Pool({ connectionString: database.ownerUrl, max: 1 });
  const end = async (pid: number): Promise<void> => {
    await judge.query('SELECT pg_terminate_backend($1, 5000)', [pid]);
    await new Promise((resolve) => setTimeout(resolve, 50));
  };
  try {
    await withPool(database.ownerUrl, async (pool) => {
      const idle = await pidOf(pool);
      await end(idle);
      expect(await pidOf(pool)).not.toBe(idle);

      const client = await pool.connect();
      await end(await pidOf(client));
      await expect(pidOf(client)).rejects.toThrow();
      client.release(true);
    });
  } finally {
    await judge.end();
    await database.drop();
  }
});
