import { systemIds, type BodyId } from '#kernel';
import pg from 'pg';
import { freshDatabase, type FreshDatabase } from '../../test/database/fresh-database.js';
import { byKeeper, engineOn, type LampEvent } from './testing.js';

let database: FreshDatabase;
/** Two processes on one database: neither knows what the other has saved. */
let here: Awaited<ReturnType<typeof engineOn>>;
let there: Awaited<ReturnType<typeof engineOn>>;
let owner: pg.Client;
const bodyId = systemIds.next<'Body'>();

beforeAll(async () => {
  database = await freshDatabase();
  [here, there] = await Promise.all([engineOn(database.appUrl), engineOn(database.appUrl)]);
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await Promise.all([here.close(), there.close()]);
  await owner.end();
  await database.drop();
});

const light: LampEvent = { type: 'lamp.light' };
const count: LampEvent = { type: 'lamp.count' };
const quench: LampEvent = { type: 'lamp.quench' };

/** A lamp that `here` has lit, so that it is known there as lit. */
async function knownLamp(): Promise<string> {
  const id = await here.placeLamp(bodyId);
  await here.send({ bodyId, instanceId: id }, light);
  return id;
}
const storedLamp = async (id: string) => {
  const { rows } = await owner.query(
    `SELECT state, revision, (context ->> 'lit')::int AS lit,
            (SELECT array_agg(event ORDER BY revision) FROM engine.history WHERE instance_id = $1) AS events
       FROM engine.instance WHERE id = $1`,
    [id],
  );
  return rows[0];
};

describe.each([
  ['alone', false],
  ['sharing a commit', true],
])('an instance that is known, %s', (_how, mayShare) => {
  const at = (instanceId: string) => ({ bodyId, instanceId, mayShare });

  test('is decided on as it was saved, without being read', async () => {
    const id = await knownLamp();
    await owner.query(`UPDATE engine.instance SET context = '{"lit": 40}' WHERE id = $1`, [id]);
    await here.send(at(id), count);
    expect(await storedLamp(id)).toMatchObject({ revision: 3, lit: 2 });
  });

  test('and moved by another process is read again before it is moved', async () => {
    const id = await knownLamp();
    await there.send(at(id), count);
    const outcome = await here.send(at(id), count);
    expect(outcome).toEqual({ state: 'lit', revision: 4, repeated: false });
    expect(await storedLamp(id)).toEqual({
      state: 'lit',
      revision: 4,
      lit: 3,
      events: ['lamp.place', 'lamp.light', 'lamp.count', 'lamp.count'],
    });
  });

  test('is refused only by what is stored', async () => {
    const id = await knownLamp();
    await there.send(at(id), quench);
    expect(await here.send(at(id), light)).toMatchObject({ state: 'lit', revision: 4 });
    await there.send(at(id), quench);
    await expect(here.send(at(id), count)).rejects.toMatchObject({
      code: 'LampRefuses',
      details: { was: 'dark' },
    });
  });

  test('answers a repeated key as the first time', async () => {
    const id = await knownLamp();
    const command = { ...at(id), idempotencyKey: `count ${id}`, request: 'count' };
    await here.send(command, count);
    expect(await here.send(command, count)).toMatchObject({ revision: 3, repeated: true });
    await here.send(at(id), quench);
    expect(await here.send(command, count)).toMatchObject({ state: 'dark', repeated: true });
    expect(await storedLamp(id)).toMatchObject({ revision: 4, lit: 2 });
  });

  test('is known to its own body only', async () => {
    const id = await knownLamp();
    const otherBody = systemIds.next<'Body'>();
    await expect(here.send({ ...at(id), bodyId: otherBody }, count)).rejects.toMatchObject({
      code: 'SubjectIsUnknown',
    });
  });

  test('is decided once more at most, and nothing of the first time stays', async () => {
    const id = await knownLamp();
    await there.send(at(id), count);
    const seen: number[] = [];
    const command = { ...at(id), at: new Date('2026-03-04T05:00:00Z') };
    await here.engine.run<{ lit: number }, LampEvent>(
      command,
      async (tx, { context, revision }) => {
        seen.push(context.lit);
        await tx.enqueue({ task: 'lamp.shine', payload: { id, decided: revision } });
        return { event: count, actor: byKeeper };
      },
    );
    expect(seen).toEqual([1, 2]);
    const { rows } = await owner.query(
      `SELECT payload::jsonb -> 'decided' AS decided FROM graphile_worker._private_jobs
        WHERE payload ->> 'id' = $1 AND payload::jsonb ? 'decided'`,
      [id],
    );
    expect(rows).toEqual([{ decided: 3 }]);
  });
});

test('what was saved with others is known too; one that is out of date leaves the others right', async () => {
  const ids = await Promise.all(Array.from({ length: 8 }, knownLamp));
  const send = (event: LampEvent) => (id: string) =>
    here.send({ bodyId, instanceId: id, mayShare: true }, event);
  await Promise.all(ids.map(send(count)));
  await there.send({ bodyId, instanceId: ids[5] as string }, count);
  await there.send({ bodyId, instanceId: ids[6] as string }, quench);
  const outcomes = await Promise.allSettled(ids.map(send(count)));
  expect(outcomes.map(({ status }) => status === 'rejected')).toEqual(ids.map((_, n) => n === 6));
  const lit: number[] = [];
  for (const id of ids) lit.push((await storedLamp(id)).lit);
  expect(lit).toEqual(ids.map((_, n) => (n === 5 ? 4 : n === 6 ? 2 : 3)));
});
