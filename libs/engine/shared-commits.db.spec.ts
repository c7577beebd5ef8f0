import { systemIds, type BodyId } from '#kernel';
import { statement } from '#platform';
import pg from 'pg';
import { freshDatabase, type FreshDatabase } from '../../test/database/fresh-database.js';
import type { Decide, Outcome } from './command.js';
import { savingStatement } from './store/save-transitions.sql.js';
import { byKeeper, engineOn, noon, type LampEvent } from './testing.js';

let database: FreshDatabase;
let there: Awaited<ReturnType<typeof engineOn>>;
let owner: pg.Client;
let bodyId: BodyId;

beforeAll(async () => {
  database = await freshDatabase();
  there = await engineOn(database.appUrl);
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query(`
    CREATE SCHEMA room;
    CREATE TABLE room.note (lamp uuid, task text CHECK (task <> 'bad'));
    GRANT USAGE ON SCHEMA room TO trinhky_app;
    GRANT SELECT, INSERT ON room.note TO trinhky_app`);
});
beforeEach(() => {
  bodyId = systemIds.next<'Body'>();
});
afterAll(async () => {
  await there.close();
  await owner.end();
  await database.drop();
});

const note = statement('room.note_lamp', 'INSERT INTO room.note VALUES ($1, $2)');
const light: LampEvent = { type: 'lamp.light' };
const lit: Outcome = { state: 'lit', revision: 2, repeated: false };

const lamps = async (count: number): Promise<string[]> => {
  const placed: string[] = [];
  for (let n = 0; n < count; n += 1) placed.push(await there.placeLamp(bodyId));
  return placed;
};
const run = (instanceId: string, decide: Decide<object, LampEvent>) =>
  there.engine.run<object, LampEvent>({ bodyId, instanceId, at: noon, mayShare: true }, decide);
const noting =
  (task: string): Decide<object, LampEvent> =>
  async (tx, { id }) => {
    await tx.run(note, [id, task]);
    return { event: light, actor: byKeeper };
  };
/** In which transaction each of them was written. */
const transactionsOf = async (ids: readonly string[]): Promise<string[]> => {
  const { rows } = await owner.query<{ tx: string }>(
    `SELECT h.xmin::text AS tx FROM unnest($1::uuid[]) WITH ORDINALITY AS asked(id, n)
       JOIN engine.history h ON h.instance_id = asked.id AND h.event = 'lamp.light' ORDER BY n`,
    [ids],
  );
  return rows.map(({ tx }) => tx);
};
const notesOf = async (ids: readonly string[]) =>
  (await owner.query('SELECT lamp, task FROM room.note WHERE lamp = ANY ($1)', [ids])).rows;

test('what waits meanwhile shares the next transaction; each keeps its own outcome', async () => {
  const ids = await lamps(12);
  const outcomes = await Promise.all(ids.map((id) => run(id, noting('lit'))));
  expect(outcomes).toEqual(ids.map(() => lit));
  const [first, second, ...others] = await transactionsOf(ids);
  expect(others).toHaveLength(10);
  expect(new Set(others).size).toBe(1);
  expect(new Set([first, second, others[0]]).size).toBe(3);
  expect(await notesOf(ids)).toHaveLength(12);
});

test('one that fails after it wrote fails alone, and leaves nothing', async () => {
  const ids = await lamps(8);
  const outcomes = await Promise.allSettled(
    ids.map((id, n) => run(id, noting(n === 5 ? 'bad' : 'lit'))),
  );
  const failed = outcomes.map((one) => one.status === 'rejected');
  expect(failed).toEqual(ids.map((_, n) => n === 5));
  expect(outcomes[5]).toMatchObject({ reason: { code: '23514' } });
  expect((await notesOf(ids)).map(({ lamp }) => lamp).sort()).toEqual(
    ids.filter((_, n) => n !== 5).sort(),
  );
  // Rolled back together, then each in a transaction of its own.
  expect(new Set(await transactionsOf(ids)).size).toBe(7);
});

test('one that is refused before it touched anything leaves the others together', async () => {
  const ids = await lamps(8);
  const outcomes = await Promise.allSettled(
    ids.map((id, n) =>
      run(
        id,
        n === 5 ? () => ({ event: { type: 'lamp.quench' }, actor: byKeeper }) : noting('lit'),
      ),
    ),
  );
  expect(outcomes[5]).toMatchObject({ reason: { code: 'LampRefuses', details: { was: 'dark' } } });
  const shared = await transactionsOf(ids.filter((_, n) => n > 1 && n !== 5));
  expect(shared).toHaveLength(5);
  expect(new Set(shared).size).toBe(1);
});

test('commands on one instance keep their order, and go one after the other', async () => {
  const [id, ...others] = (await lamps(6)) as [string, ...string[]];
  const events: LampEvent[] = [
    light,
    { type: 'lamp.count' },
    { type: 'lamp.count' },
    { type: 'lamp.quench' },
  ];
  const begun: string[] = [];
  await Promise.all([
    ...events.map((event) =>
      run(id, () => {
        begun.push(event.type);
        return { event, actor: byKeeper };
      }),
    ),
    ...others.map((other) => run(other, noting('lit'))),
  ]);
  expect(begun).toEqual(events.map(({ type }) => type));
  const { rows } = await owner.query(
    'SELECT event FROM engine.history WHERE instance_id = $1 AND revision > 1 ORDER BY revision',
    [id],
  );
  expect(rows).toEqual(events.map(({ type }) => ({ event: type })));
});

test('an instance moved from elsewhere meanwhile is decided anew', async () => {
  const ids = await lamps(5);
  const raced = ids[3] as string;
  let elsewhere: Promise<Outcome> | undefined;
  const outcomes = await Promise.all(
    ids.map((id) =>
      run(id, async (tx, lamp) => {
        if (id === raced) await (elsewhere ??= there.send({ bodyId, instanceId: id }, light));
        await tx.run(note, [id, 'raced']);
        const event: LampEvent = lamp.state === 'lit' ? { type: 'lamp.count' } : light;
        return { event, actor: byKeeper };
      }),
    ),
  );
  expect(outcomes.map(({ revision }) => revision)).toEqual([2, 2, 2, 3, 2]);
  expect(await notesOf([raced])).toHaveLength(1);
});

test.each(['one', 'several'] as const)('of %s, each row is found by its key', async (source) => {
  await owner.query(
    `WITH made AS (
       INSERT INTO engine.instance (body_id, id, machine, machine_version, state, context, revision, created_at, updated_at)
       SELECT $1, uuidv7(), 'lamp', 1, 'lit', '{}', 1, now(), now() FROM generate_series(1, 3000) RETURNING id)
     INSERT INTO engine.work_item (body_id, instance_id, key, opened_revision, kind, round, role, opened_at)
     SELECT $1, id, 'watch', 1, 'watch', 1, 'keeper', now() FROM made`,
    [bodyId],
  );
  await owner.query('ANALYZE engine.instance, engine.work_item');
  const parts = { closed: true, opened: true, stopped: true, started: true, queued: true };
  const { text } = savingStatement(source, { ...parts, commanded: true });
  await owner.query('SET ROLE trinhky_app');
  const { rows } = await owner.query<Record<string, string>>(`EXPLAIN (GENERIC_PLAN) ${text}`);
  await owner.query('RESET ROLE');
  const lines = rows.flatMap((row) => Object.values(row));
  const read = lines.flatMap(
    (line) => /\S+ Scan.* on (instance|work_item|clock) /.exec(line)?.[0] ?? [],
  );
  expect(read.toSorted()).toEqual([
    'Index Scan using clock_pkey on clock ',
    'Index Scan using instance_pkey on instance ',
    'Index Scan using work_item_open on work_item ',
  ]);
});
