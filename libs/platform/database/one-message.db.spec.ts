import { systemIds } from '#kernel';
import pg from 'pg';
import { freshDatabase, type FreshDatabase } from '../../../test/database/fresh-database.js';
import { statement } from './statement.js';
import { UnitOfWork } from './unit-of-work.js';

let database: FreshDatabase;
let owner: pg.Client;
let pool: pg.Pool;
let unitOfWork: UnitOfWork;
const bodyId = systemIds.next<'Body'>();

beforeAll(async () => {
  database = await freshDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query(`
    CREATE SCHEMA room;
    CREATE TABLE room.note (
      body uuid DEFAULT current_setting('app.body_id')::uuid,
      task text UNIQUE DEFERRABLE INITIALLY DEFERRED CHECK (task <> 'bad'));
    GRANT USAGE ON SCHEMA room TO trinhky_app;
    GRANT SELECT, INSERT ON room.note TO trinhky_app`);
  pool = new pg.Pool({ connectionString: database.appUrl, max: 1, pipeline: true });
  unitOfWork = new UnitOfWork(pool);
});
afterAll(async () => {
  await pool.end();
  await owner.end();
  await database.drop();
});

const note = statement<unknown>('room.note', 'INSERT INTO room.note (task) VALUES ($1)');
const kept = async (): Promise<unknown> => (await owner.query('TABLE room.note')).rows;
const write = (...tasks: string[]) =>
  unitOfWork.inBody(bodyId, async (tx) => {
    for (const task of tasks) await tx.all(note, [task]);
  });
const writeLast = (task: string, first?: string) =>
  unitOfWork.inBody(bodyId, async (tx) => {
    if (first) await tx.all(note, [first]);
    await tx.commitWith(note, [task]);
  });

describe('a transaction whose ends travel with its statements', () => {
  afterEach(() => owner.query('TRUNCATE room.note'));

  it('is the same whether the connection knows the statement or not', async () => {
    await write('một');
    await write('hai', 'ba');
    await writeLast('năm', 'bốn');
    await writeLast('sáu');
    const tasks = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu'];
    expect(await kept()).toEqual(tasks.map((task) => ({ body: bodyId, task })));
  });

  it.each<[string, () => Promise<unknown>, string]>([
    ['its first statement', () => write('bad'), '23514'],
    ['its last one, with the COMMIT behind it', () => writeLast('bad', 'một'), '23514'],
    ['its only one, between BEGIN and COMMIT', () => writeLast('bad'), '23514'],
    ['the COMMIT', () => writeLast('một', 'một'), '23505'],
  ])('keeps nothing when %s fails, and leaves a whole connection', async (_, work, code) => {
    await expect(work()).rejects.toMatchObject({ code });
    expect(await kept()).toEqual([]);
    await writeLast('hai');
    expect(await kept()).toEqual([{ body: bodyId, task: 'hai' }]);
  });

  it('sends nothing where nothing is asked', async () => {
    const client = await pool.connect();
    const sent = jest.spyOn(client, 'query');
    client.release();
    await unitOfWork.inBody(bodyId, () => Promise.resolve());
    expect(sent).not.toHaveBeenCalled();
    sent.mockRestore();
  });
});
