import pg from 'pg';
import { freshDatabase, type FreshDatabase } from './fresh-database.js';

let database: FreshDatabase;

beforeAll(async () => {
  database = await freshDatabase();
});

afterAll(() => database.drop());

async function query<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

test('the application signs in with a role that bypasses nothing', async () => {
  const rows = await query(
    database.appUrl,
    'SELECT rolsuper, rolbypassrls, rolcreaterole FROM pg_roles WHERE rolname = current_user',
  );
  expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false }]);
});

test('text sorts in the Vietnamese order', async () => {
  const words = ['Ân', 'đường', 'Ăn', 'dương', 'An', 'Đà Nẵng', 'em', 'ấm'];
  const rows = await query<{ word: string }>(
    database.appUrl,
    `SELECT word FROM unnest(ARRAY['${words.join("','")}']) AS word ORDER BY word`,
  );
  expect(rows.map(({ word }) => word)).toEqual([
    'An',
    'Ăn',
    'ấm',
    'Ân',
    'dương',
    'Đà Nẵng',
    'đường',
    'em',
  ]);
});

test('what one test file writes, another does not see', async () => {
  await query(database.ownerUrl, 'CREATE TABLE mine (id int)');
  const other = await freshDatabase();
  const rows = await query(other.ownerUrl, "SELECT to_regclass('mine') AS found");
  await other.drop();
  expect(rows).toEqual([{ found: null }]);
});
