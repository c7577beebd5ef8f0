import { rm } from 'node:fs/promises';
import pg from 'pg';

export default async function tearDown() {
  const { throwAwayServer } = globalThis;
  await rm(process.env.TEST_FOLDER, { recursive: true, force: true });
  if (!throwAwayServer) return dropTemplates();
  await throwAwayServer.server.stop();
  await rm(throwAwayServer.dataDir, { recursive: true, force: true });
}

/** The migrated template and what specs have furnished from it (furnished-database.ts). */
async function dropTemplates() {
  const client = new pg.Client({ connectionString: process.env.TEST_SERVER_URL });
  await client.connect();
  const { rows } = await client.query(
    'SELECT datname FROM pg_database WHERE starts_with(datname, $1)',
    [process.env.TEST_TEMPLATE],
  );
  for (const { datname } of rows) await client.query(`DROP DATABASE ${datname}`);
  await client.end();
}
