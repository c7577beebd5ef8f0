import { systemIds, type BodyId } from '#kernel';
import { statement } from '#platform';
import pg from 'pg';
import { dump } from '../../test/database/dump.js';
import { freshDatabase, type FreshDatabase } from '../../test/database/fresh-database.js';
import { byKeeper, engineOn, keeper, noon, type LampEvent } from './testing.js';

let database: FreshDatabase;
let there: Awaited<ReturnType<typeof engineOn>>;
let owner: pg.Client;
const bodyId = systemIds.next<'Body'>();
const otherBody = systemIds.next<'Body'>();

beforeAll(async () => {
  database = await freshDatabase();
  there = await engineOn(database.appUrl);
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query(`
    CREATE SCHEMA room;
    CREATE TABLE room.note (body_id uuid, lamp uuid, task text, UNIQUE (body_id, lamp, task));
    GRANT USAGE ON SCHEMA room TO trinhky_app;
    GRANT SELECT, INSERT ON room.note TO trinhky_app`);
});
afterAll(async () => {
  await there.close();
  await owner.end();
  await database.drop();
});

const everything = () => dump(database.ownerUrl, 'engine', 'audit', 'room', 'graphile_worker');
const rows = async (sql: string, ...values: unknown[]) => (await owner.query(sql, values)).rows;
const historyOf = (id: string) =>
  rows(
    `SELECT revision, event, from_state, to_state, person_id FROM engine.history
      WHERE instance_id = $1 ORDER BY revision`,
    id,
  );
const openItems = (id: string) =>
  rows(
    `SELECT key, person_id, role, due_at FROM engine.work_item
      WHERE instance_id = $1 AND closed_at IS NULL ORDER BY key`,
    id,
  );
const light: LampEvent = { type: 'lamp.light' };
const refusal = (code: string, details: object = {}) =>
  expect.objectContaining({ code, details: expect.objectContaining(details) });

const note = statement(
  'room.note',
  'INSERT INTO room.note VALUES (platform.current_body(), $1, $2)',
);

describe('one command', () => {
  test('saves state, history, trail, work, clock and job together', async () => {
    const id = await there.placeLamp(bodyId);
    const dueAt = '2026-03-04T06:00:00.000Z';
    const outcome = await there.send({ bodyId, instanceId: id }, { ...light, dueAt });
    expect(outcome).toEqual({ state: 'lit', revision: 2, repeated: false });
    expect(
      await rows('SELECT state, context, revision FROM engine.instance WHERE id = $1', id),
    ).toEqual([{ state: 'lit', context: { lit: 1, dueAt }, revision: 2 }]);
    expect(await historyOf(id)).toEqual([
      { revision: 1, event: 'lamp.place', from_state: null, to_state: 'dark', person_id: keeper },
      { revision: 2, event: 'lamp.light', from_state: 'dark', to_state: 'lit', person_id: keeper },
    ]);
    expect(await openItems(id)).toEqual([
      { key: 'own', person_id: keeper, role: null, due_at: null },
      { key: 'watch', person_id: null, role: 'keeper', due_at: new Date(dueAt) },
    ]);
    expect(
      await rows('SELECT key, due_at, event FROM engine.clock WHERE instance_id = $1', id),
    ).toEqual([{ key: 'burn', due_at: new Date(dueAt), event: { type: 'clock.burntDown' } }]);
    expect(
      await rows(
        `SELECT action, subject_version, convert_from(canonical, 'UTF8')::jsonb -> 'data' AS data
           FROM audit.event WHERE subject_id = $1 ORDER BY subject_version`,
        id,
      ),
    ).toEqual([
      { action: 'lamp.place', subject_version: 1, data: { from: null, to: 'dark' } },
      { action: 'lamp.light', subject_version: 2, data: { from: 'dark', to: 'lit' } },
    ]);
    expect(
      await rows(
        `SELECT payload FROM graphile_worker._private_jobs WHERE payload ->> 'id' = $1`,
        id,
      ),
    ).toEqual([{ payload: { id, lit: 1, bodyId } }]);
  });

  test('closes what no longer waits, with who and how, and stops its clocks', async () => {
    const id = await there.placeLamp(bodyId);
    const at = { bodyId, instanceId: id };
    await there.send(at, { ...light, dueAt: '2026-03-04T06:00:00.000Z' });
    await there.send(at, { type: 'lamp.count' });
    await there.send(at, { type: 'lamp.quench' });
    expect(await openItems(id)).toMatchObject([{ key: 'own' }]);
    expect(
      await rows(
        `SELECT key, opened_revision, closed_by, outcome, closed_at FROM engine.work_item
          WHERE instance_id = $1 AND closed_at IS NOT NULL`,
        id,
      ),
    ).toEqual([
      {
        key: 'watch',
        opened_revision: 2,
        closed_by: keeper,
        outcome: 'lamp.quench',
        closed_at: noon,
      },
    ]);
    expect(await rows('SELECT FROM engine.clock WHERE instance_id = $1', id)).toEqual([]);
    await there.send(at, light);
    expect(await openItems(id)).toMatchObject([{ key: 'own' }, { key: 'watch' }]);
    await there.send(at, { type: 'lamp.smash' });
    expect(await openItems(id)).toEqual([]);
  });

  test('that fails anywhere leaves nothing at all', async () => {
    const id = await there.placeLamp(bodyId);
    const command = { bodyId, instanceId: id, at: noon, idempotencyKey: 'fails', request: 'light' };
    const before = await everything();
    const failing = there.engine.run(command, async (tx) => {
      await tx.run(note, [id, 'written before the failure']);
      await tx.enqueue({ task: 'lamp.shine', payload: { id } });
      throw new Error('The room cannot.');
    });
    await expect(failing).rejects.toThrow('The room cannot.');
    const refused = there.engine.run(command, async (tx) => {
      await tx.run(note, [id, 'written before the refusal']);
      return { event: { type: 'lamp.quench' }, actor: byKeeper };
    });
    await expect(refused).rejects.toEqual(
      refusal('LampRefuses', { act: 'lamp.quench', was: 'dark', state: 'dark' }),
    );
    const unwritable = there.send({ bodyId, instanceId: id }, { ...light, dueAt: 'no time' });
    await expect(unwritable).rejects.toThrow('timestamp');
    expect(await everything()).toEqual(before);
  });
});

describe('many commands at once', () => {
  test('that do not exclude each other all pass, one after the other', async () => {
    const id = await there.placeLamp(bodyId);
    await there.send({ bodyId, instanceId: id }, light);
    const pair = () =>
      Promise.all(
        ['content', 'form'].map((task) =>
          there.engine.run({ bodyId, instanceId: id, at: noon }, async (tx) => {
            await tx.run(note, [id, `${task} ${systemIds.next()}`]);
            return { event: { type: 'lamp.count' }, actor: byKeeper };
          }),
        ),
      );
    for (let round = 0; round < 5; round += 1) await pair();
    expect(
      await rows(
        "SELECT context ->> 'lit' AS lit, revision FROM engine.instance WHERE id = $1",
        id,
      ),
    ).toEqual([{ lit: '11', revision: 12 }]);
    expect(await rows('SELECT task FROM room.note WHERE lamp = $1', id)).toHaveLength(10);
    expect((await historyOf(id)).map(({ revision }) => revision)).toEqual(
      Array.from({ length: 12 }, (_, n) => n + 1),
    );
  });

  test('of which only one can be right: it wins whole, the others are refused by name', async () => {
    for (let round = 0; round < 3; round += 1) {
      const id = await there.placeLamp(bodyId);
      await there.send({ bodyId, instanceId: id }, light);
      const events = (['lamp.quench', 'lamp.smash'] as const).flatMap((type) =>
        Array.from({ length: 25 }, () => ({ type })),
      );
      const outcomes = await Promise.allSettled(
        events.map((event, n) =>
          there.engine.run({ bodyId, instanceId: id, at: noon }, async (tx) => {
            await tx.run(note, [id, `${event.type} ${n}`]);
            return { event, actor: byKeeper };
          }),
        ),
      );
      const won = outcomes.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
      const lost = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []));
      expect(won).toHaveLength(1);
      expect(new Set(lost)).toEqual(new Set(['LampRefuses']));
      const [{ task }] = await rows('SELECT task FROM room.note WHERE lamp = $1', id);
      const history = await historyOf(id);
      expect(history).toHaveLength(3);
      expect(history[2]).toMatchObject({ event: task.split(' ')[0], to_state: won[0]?.state });
      expect(await openItems(id)).toHaveLength(won[0]?.state === 'dark' ? 1 : 0);
    }
  });

  test('of which a room keeps only one row: the loser is judged by the new state', async () => {
    const id = await there.placeLamp(bodyId);
    const twoClicks = await Promise.allSettled(
      [1, 2].map(() =>
        there.engine.run({ bodyId, instanceId: id, at: noon }, async (tx, lamp) => {
          lamp.demand(light);
          await tx.run(note, [id, 'lit once']);
          return { event: light, actor: byKeeper };
        }),
      ),
    );
    expect(twoClicks.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(twoClicks.find((one) => one.status === 'rejected')?.reason).toEqual(
      refusal('LampRefuses', { was: 'lit' }),
    );
  });

  test('a row that collides for another reason is reported as it is', async () => {
    const [id, other] = [await there.placeLamp(bodyId), await there.placeLamp(bodyId)];
    const lightNoting = (instanceId: string) =>
      there.engine.run({ bodyId, instanceId, at: noon }, async (tx) => {
        await tx.run(note, [id, 'same row']);
        return { event: light, actor: byKeeper };
      });
    await lightNoting(id);
    await expect(lightNoting(other)).rejects.toMatchObject({ code: '23505' });
  });
});

describe('an idempotency key', () => {
  const keyed = (bodyId: BodyId, instanceId: string, key: string, request = 'light') => ({
    bodyId,
    instanceId,
    idempotencyKey: key,
    request,
  });

  test('does it once, one after the other', async () => {
    const id = await there.placeLamp(bodyId);
    const command = keyed(bodyId, id, 'twice');
    expect(await there.send(command, light)).toEqual({
      state: 'lit',
      revision: 2,
      repeated: false,
    });
    const before = await everything();
    expect(await there.send(command, light)).toEqual({ state: 'lit', revision: 2, repeated: true });
    expect(await everything()).toEqual(before);
  });

  test('does it once, twenty times in parallel', async () => {
    const id = await there.placeLamp(bodyId);
    await there.send({ bodyId, instanceId: id }, light);
    const command = keyed(bodyId, id, 'twenty', 'count');
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => there.send(command, { type: 'lamp.count' })),
    );
    expect(outcomes.filter(({ repeated }) => !repeated)).toEqual([
      { state: 'lit', revision: 3, repeated: false },
    ]);
    expect(await historyOf(id)).toHaveLength(3);
  });

  test('is refused for another request and for another instance', async () => {
    const [id, other] = [await there.placeLamp(bodyId), await there.placeLamp(bodyId)];
    await there.send(keyed(bodyId, id, 'mine'), light);
    const before = await everything();
    const another = refusal('IdempotencyKeyWasUsedForAnotherRequest');
    await expect(
      there.send(keyed(bodyId, id, 'mine', 'smash'), { type: 'lamp.smash' }),
    ).rejects.toEqual(another);
    await expect(there.send(keyed(bodyId, other, 'mine'), light)).rejects.toEqual(another);
    expect(await everything()).toEqual(before);
  });

  test('belongs to its body', async () => {
    const [ours, theirs] = [await there.placeLamp(bodyId), await there.placeLamp(otherBody)];
    await there.send(keyed(bodyId, ours, 'shared word'), light);
    expect((await there.send(keyed(otherBody, theirs, 'shared word'), light)).repeated).toBe(false);
  });
});

describe('another body', () => {
  test('finds no instance by its id, moves none and lists none', async () => {
    const id = await there.placeLamp(bodyId);
    const unknown = refusal('SubjectIsUnknown', { id });
    await expect(there.send({ bodyId: otherBody, instanceId: id }, light)).rejects.toEqual(unknown);
    await there.uow.inBody(otherBody, async (tx) => {
      await expect(there.engine.load(tx, id)).rejects.toEqual(unknown);
      await expect(there.engine.loadHeld(tx, id)).rejects.toEqual(unknown);
    });
  });

  test.each(['instance', 'history', 'command', 'work_item', 'clock'])(
    'sees no row of engine.%s, nor does a session of no body',
    async (table) => {
      const id = await there.placeLamp(bodyId);
      const dueAt = '2030-01-01T00:00:00.000Z';
      await there.send(
        { bodyId, instanceId: id, idempotencyKey: id, request: '' },
        { ...light, dueAt },
      );
      const count = statement<{ n: number }>(
        `test.count_${table}`,
        `SELECT count(*)::int AS n FROM engine.${table} WHERE body_id = $1`,
      );
      const seen = (viewer: BodyId) => there.uow.inBody(viewer, (tx) => tx.one(count, [bodyId]));
      expect((await seen(bodyId))?.n).toBeGreaterThan(0);
      expect(await seen(otherBody)).toEqual({ n: 0 });
      expect(await there.uow.acrossBodies(count, [bodyId])).toEqual([{ n: 0 }]);
    },
  );
});
