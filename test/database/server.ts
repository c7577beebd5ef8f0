import pg from 'pg';

/** What global-setup.mjs has left for the specs. */
export function fromSetup(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing: this test belongs to the "database" project.`);
  return value;
}

/** Works on the run's server, as its owner and outside of every test's database. */
export async function onServer<T>(work: (server: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: fromSetup('TEST_SERVER_URL') });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
