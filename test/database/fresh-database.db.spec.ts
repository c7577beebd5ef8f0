import pg from 'pg';
import { ensureRole } from '../../libs/platform/database/roles.js';
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

test('databases that migrate at once make and change one role without falling over each other', async () => {
  const others = await Promise.all([freshDatabase(), freshDatabase()]);
  const owners = [database, ...others].map(({ ownerUrl }) => ownerUrl);
  const role = 'trinhky_made_at_once';
  try {
    await Promise.all(
      Array.from({ length: 12 }, (_, n) => ensureRole(owners[n % 3] ?? '', role, `mật khẩu ${n}`)),
    );
    const rows = await query(
      database.ownerUrl,
      `SELECT rolcanlogin FROM pg_roles WHERE rolname = '${role}'`,
    );
    expect(rows).toEqual([{ rolcanlogin: true }]);
  } finally {
    await query(database.ownerUrl, `DROP ROLE IF EXISTS ${role}`);
    await Promise.all(others.map((other) => other.drop()));
  }
});
