import { randomBytes } from 'node:crypto';
import { lesserUrls } from '#platform';
import pg from 'pg';

export interface FreshDatabase {
  readonly ownerUrl: string;
  /** Connection of the application's role: bound by row-level security. */
  readonly appUrl: string;
  /** Connection of the job runner's role. */
  readonly jobsUrl: string;
  drop(): Promise<void>;
}

/** A migrated, empty database of its own, cloned from the run's template. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const serverUrl = fromSetup('TEST_SERVER_URL');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(serverUrl, `CREATE DATABASE ${name} TEMPLATE ${fromSetup('TEST_TEMPLATE')}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const ownerUrl = url.toString();
  const { app, jobs } = lesserUrls(ownerUrl, fromSetup('TEST_SECRET'));
  return {
    ownerUrl,
    appUrl: app,
    jobsUrl: jobs,
    drop: () => onServer(serverUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

function fromSetup(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing: this test belongs to the "database" project.`);
  return value;
}

async function onServer(serverUrl: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
