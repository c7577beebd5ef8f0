import { systemIds, type BodyId, type PersonId, type PostId, type UnitId } from '#kernel';
import type { Actor, SessionId } from '#modules/organisation';
import { statement, UnitOfWork } from '#platform';
import pg from 'pg';
import { freshDatabase, type FreshDatabase } from '../../../../test/database/fresh-database.js';
import { listDocuments, type DocumentFilter } from './list-documents.js';

const bodyId: BodyId = systemIds.next<'Body'>();
const me: PersonId = systemIds.next<'Person'>();
const myUnit: UnitId = systemIds.next<'Unit'>();
const now = new Date('2026-03-04T02:00:00Z');
/** More than are counted in full; one in twenty is mine, another one has passed through my hands. */
const count = 10_100;

let database: FreshDatabase;
let pool: pg.Pool;
let owner: pg.Client;
let uow: UnitOfWork;

beforeAll(async () => {
  database = await freshDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query(
    `CREATE TEMPORARY TABLE one AS
       SELECT n, uuidv7() AS id, timestamptz '2026-03-04T00:00:00Z' - n * interval '1 minute' AS at,
              CASE WHEN n % 20 = 0 THEN $2::uuid ELSE '019a0000-0000-7000-8000-000000000001' END AS person,
              CASE WHEN n % 20 = 0 THEN $3::uuid ELSE '019a0000-0000-7000-8000-000000000002' END AS unit
         FROM generate_series(1, $1::int) n`,
    [count, me, myUnit],
  );
  for (const sql of planted) {
    await owner.query(sql.replaceAll('BODY', `uuid '${bodyId}'`).replaceAll('ME', `uuid '${me}'`));
  }
  await owner.query('VACUUM (ANALYZE)');
  pool = new pg.Pool({ connectionString: database.appUrl, max: 1 });
  uow = new UnitOfWork(pool);
});
afterAll(async () => {
  await pool.end();
  await owner.end();
  await database.drop();
});

const planted = [
  'INSERT INTO drafting.document (body_id, id, unit_id, created_by, created_at) SELECT BODY, id, unit, person, at FROM one',
  'INSERT INTO drafting.edit (body_id, document_id, revision, edited_by, edited_at) SELECT BODY, id, 1, person, at FROM one',
  `INSERT INTO drafting.working_copy (body_id, document_id, revision, content)
   SELECT BODY, id, 1, jsonb_build_object('docType', 'CV', 'subject', 'Số ' || n, 'secrecy', 'none') FROM one`,
  `INSERT INTO engine.instance (body_id, id, machine, machine_version, state, context, revision, created_at, updated_at)
   SELECT BODY, id, 'document', 1, 'inReview', jsonb_build_object('unitId', unit, 'creator', person), 1, at, at FROM one`,
  `INSERT INTO engine.work_item (body_id, instance_id, key, opened_revision, kind, round, role, opened_at, closed_at, closed_by, outcome)
   SELECT BODY, id, 'r1:check', 1, 'formCheck', 1, 'formChecker', at, at, ME, 'done' FROM one WHERE n % 20 = 7`,
];

const drafter: Actor = {
  ...{ sessionId: 's' as SessionId, bodyId, personId: me, name: 'Nguyễn Văn A', standsInFor: [] },
  posts: [{ postId: 'p' as PostId, role: 'drafter', title: '', unitId: myUnit, unitName: '' }],
};

const listed = (filter: Partial<DocumentFilter> = {}) =>
  uow.inBody(bodyId, (tx) => listDocuments(tx, drafter, { page: 1, limit: 50, ...filter }, now));

const mine = (n: number): boolean => n % 20 === 0;
const seen = (n: number): boolean => mine(n) || n % 20 === 7;
const newest = (of: (n: number) => boolean): string[] =>
  Array.from({ length: count }, (_, n) => n + 1)
    .filter(of)
    .map((n) => `Số ${n}`);
const subjects = ({ documents }: Awaited<ReturnType<typeof listed>>) =>
  documents.map(({ subject }) => subject);

test('the newest of every ground come first, page by page, each once', async () => {
  expect(subjects(await listed())).toEqual(newest(seen).slice(0, 50));
  expect(subjects(await listed({ page: 3 }))).toEqual(newest(seen).slice(100, 150));
  const own = await listed({ mine: true, limit: 20, ahead: 0 });
  expect(subjects(own)).toEqual(newest(mine).slice(0, 20));
});

test('of many no more is counted than a few pages; of few everything', async () => {
  expect(await listed()).toMatchObject({ total: 250, more: true });
  const last = Math.ceil(newest(seen).length / 50);
  expect(await listed({ page: last })).toMatchObject({ total: newest(seen).length, more: false });
  expect(await listed({ search: 'số 40' })).toMatchObject({ more: false });
  expect((await listed({ states: ['filed'] })).total).toBe(0);
});

test.each([{}, { mine: true }])('what is older is not looked at: %j', async (filter) => {
  // A connection tells what it has read since the server counted it last: a new one, nothing.
  const quiet = new pg.Pool({ connectionString: database.appUrl, max: 1 });
  const read = await new UnitOfWork(quiet).inBody(bodyId, async (tx) => {
    await listDocuments(tx, drafter, { page: 1, limit: 20, ahead: 0, ...filter }, now);
    return tx.one(rowsRead);
  });
  await quiet.end();
  expect(read?.scans).toBe(0);
  expect(read?.rows).toBeLessThan(count / 4);
});

const rowsRead = statement<{ scans: number; rows: number }>(
  'test.rows_read',
  `SELECT seq_scan::int AS scans, idx_tup_fetch::int AS rows
     FROM pg_stat_xact_user_tables WHERE relid = 'engine.instance'::regclass`,
);
