import { createHmac } from 'node:crypto';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runMigrations as migrateJobs } from 'graphile-worker';
import { DataSource } from 'typeorm';
import { ensureRole } from './roles.js';

const migrations = join(
  dirname(fileURLToPath(import.meta.url)),
  '../../../migrations/[0-9]*.{ts,js}',
);

export interface DatabaseUrls {
  /** The application's role: no owner, bound by row-level security. */
  readonly app: string;
  /** The job runner's role: sees the job tables only. */
  readonly jobs: string;
}

/**
 * Brings a database up to date with the owner's connection and makes the two lesser roles,
 * whose passwords derive from `secret`. Safe to call at every start and by several processes.
 */
export async function migrate(ownerUrl: string, secret: string): Promise<DatabaseUrls> {
  const urls = lesserUrls(ownerUrl, secret);
  await ensureRole(ownerUrl, 'trinhky_app', passwordOf('trinhky_app', secret));
  await ensureRole(ownerUrl, 'trinhky_jobs', passwordOf('trinhky_jobs', secret));
  await migrateJobs({ connectionString: ownerUrl, logger: undefined });
  const source = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: [migrations],
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
  });
  await source.initialize();
  try {
    await source.query('SELECT pg_advisory_lock(727_001)');
    await source.runMigrations();
  } finally {
    await source.destroy();
  }
  return urls;
}

export const lesserUrls = (ownerUrl: string, secret: string): DatabaseUrls => ({
  app: urlOf(ownerUrl, 'trinhky_app', secret),
  jobs: urlOf(ownerUrl, 'trinhky_jobs', secret),
});

function urlOf(ownerUrl: string, role: string, secret: string): string {
  const url = new URL(ownerUrl);
  url.username = role;
  url.password = passwordOf(role, secret);
  return url.toString();
}

const passwordOf = (role: string, secret: string): string =>
  createHmac('sha256', secret).update(`database role ${role}`).digest('base64url');
