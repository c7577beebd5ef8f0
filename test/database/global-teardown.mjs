import { rm } from 'node:fs/promises';
import pg from 'pg';

export default async function tearDown() {
  const { throwAwayServer } = globalThis;
  if (!throwAwayServer) return dropTemplate();
  await throwAwayServer.server.stop();
  await rm(throwAwayServer.dataDir, { recursive: true, force: true });
}

async function dropTemplate() {
  const client = new pg.Client({ connectionString: process.env.TEST_SERVER_URL });
  await client.connect();
  await client.query(`DROP DATABASE IF EXISTS ${process.env.TEST_TEMPLATE}`);
  await client.end();
}
