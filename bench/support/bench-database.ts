import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate, startEmbeddedPostgres } from '#platform';
import pg from 'pg';

export interface BenchDatabase {
  readonly appUrl: string;
  readonly owner: pg.Pool;
  close(): Promise<void>;
}

/** A migrated database on a cluster of its own that is as durable as a real one. */
export async function benchDatabase(): Promise<BenchDatabase> {
  const dataDir = await mkdtemp(join(tmpdir(), 'trinhky-bench-'));
  await chmod(dataDir, 0o755);
  const server = await startEmbeddedPostgres({ dataDir, port: 55_600 });
  const { app } = await migrate(server.url, 'a secret of benches');
  const owner = new pg.Pool({ connectionString: server.url, max: 1 });
  return {
    appUrl: app,
    owner,
    close: async () => {
      await owner.end();
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
