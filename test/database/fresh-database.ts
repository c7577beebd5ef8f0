import { randomBytes } from 'node:crypto';
import { lesserUrls } from '#platform';
import pg from 'pg';
import { fromSetup, onServer } from './server.js';

export interface FreshDatabase {
  readonly ownerUrl: string;
  /** Connection of the application's role: bound by row-level security. */
  readonly appUrl: string;
  /** Connection of the job runner's role. */
  readonly jobsUrl: string;
  drop(): Promise<void>;
}

/** A migrated, empty database of its own, cloned from the run's template. */
export const freshDatabase = (): Promise<FreshDatabase> => cloneOf(fromSetup('TEST_TEMPLATE'));

export async function cloneOf(
  template: string,
  name = `test_${randomBytes(6).toString('hex')}`,
): Promise<FreshDatabase> {
  await onServer((server) => server.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
  const url = new URL(fromSetup('TEST_SERVER_URL'));
  url.pathname = `/${name}`;
  const ownerUrl = url.toString();
  const { app, jobs } = lesserUrls(ownerUrl, fromSetup('TEST_SECRET'));
  return {
    ownerUrl,
    appUrl: app,
    jobsUrl: jobs,
    drop: () => onServer((server) => drop(server, name)),
  };
}

const isInUse = '55006';

/**
 * A pool that was ended may still be taking leave: the server waits five seconds for that. Thrown out
 * at once, its connections would tell nobody but the process, as an error of whichever test runs.
 */
async function drop(server: pg.Client, name: string): Promise<void> {
  try {
    await server.query(`DROP DATABASE IF EXISTS ${name}`);
  } catch (error) {
    if (!(error instanceof pg.DatabaseError && error.code === isInUse)) throw error;
    await server.query(`DROP DATABASE ${name} WITH (FORCE)`);
  }
}
