import { systemIds } from '#kernel';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { freshDatabase, type FreshDatabase } from '../../../test/database/fresh-database.js';
import { dataSourceOptions, poolOf } from './data-source.js';
import { statement } from './statement.js';
import { UnitOfWork } from './unit-of-work.js';

let database: FreshDatabase;
let owner: pg.Client;
let source: DataSource;

beforeAll(async () => {
  database = await freshDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  source = await new DataSource(dataSourceOptions(database.appUrl, 1)).initialize();
});
afterAll(async () => {
  await source.destroy();
  await owner.end();
  await database.drop();
});

const backend = statement<{ pid: number }>('platform.backend', 'SELECT pg_backend_pid() AS pid');
const bodyId = systemIds.next<'Body'>();

test('a backend that ends in the middle of a transaction fails that one, and nothing else', async () => {
  const unitOfWork = new UnitOfWork(poolOf(source));
  const broken = unitOfWork.inBody(bodyId, async (tx) => {
    const { pid } = (await tx.one(backend)) ?? {};
    await owner.query('SELECT pg_terminate_backend($1, 5000)', [pid]);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await tx.one(backend);
  });
  await expect(broken).rejects.toThrow();
  await expect(unitOfWork.inBody(bodyId, (tx) => tx.one(backend))).resolves.toHaveProperty('pid');
});

test('connections that come and go leave no listeners behind', async () => {
  const pool = poolOf(source);
  const counts: number[] = [];
  for (let turn = 0; turn < 3; turn += 1) {
    const client = await pool.connect();
    counts.push(client.listenerCount('error'));
    client.release();
  }
  expect(new Set(counts).size).toBe(1);
});
