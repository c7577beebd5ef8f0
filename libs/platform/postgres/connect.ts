import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Launched } from './launch.js';

const startsWithinMs = 30_000;
const turn = 727_003;

/** Waits until the server takes connections; `launched` may tell earlier that it never will. */
export async function accepting(url: string, launched?: Launched): Promise<void> {
  for (let waited = 0; ; waited += 20) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      return await client.end();
    } catch (cause) {
      const reason = await launched?.failure();
      if (reason) throw new Error(`PostgreSQL nhúng không khởi động được: ${reason}`, { cause });
      if (waited >= startsWithinMs) {
        throw new Error('PostgreSQL nhúng không nhận kết nối sau 30 giây.', { cause });
      }
    }
    await sleep(20);
  }
}

/** Makes the database if it is missing; two who ask at once take turns. */
export async function ensureDatabase(maintenanceUrl: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: maintenanceUrl });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [turn]);
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (!rowCount) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}
