import { systemIds } from '#kernel';
import { Logger } from '@nestjs/common';
import pg from 'pg';
import { freshDatabase, type FreshDatabase } from '../../test/database/fresh-database.js';
import { engineOn, noon } from './testing.js';

let database: FreshDatabase;
let there: Awaited<ReturnType<typeof engineOn>>;
let owner: pg.Client;
const bodyId = systemIds.next<'Body'>();

beforeAll(async () => {
  database = await freshDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
});
beforeEach(async () => {
  there = await engineOn(database.appUrl);
});
afterEach(() => there.close());
afterAll(async () => {
  await owner.end();
  await database.drop();
});

const minutes = (n: number) => new Date(noon.getTime() + n * 60_000);
const burning = async (untilMinute: number, body = bodyId) => {
  const instanceId = await there.placeLamp(body);
  const dueAt = minutes(untilMinute).toISOString();
  await there.send({ bodyId: body, instanceId }, { type: 'lamp.light', dueAt });
  return instanceId;
};
const rang = async (id: string) =>
  (
    await owner.query<{ person_id: string | null; at: Date }>(
      `SELECT person_id, at FROM engine.history
        WHERE instance_id = $1 AND event = 'clock.burntDown' ORDER BY revision`,
      [id],
    )
  ).rows;

test('a clock rings when it is due and not before, as nobody’s act, and is gone', async () => {
  const id = await burning(10);
  there.clock.moveTo(minutes(9));
  expect(await there.sweep.sweep()).toBe(0);
  there.clock.moveTo(minutes(10));
  expect(await there.sweep.sweep()).toBe(1);
  expect(await rang(id)).toEqual([{ person_id: null, at: minutes(10) }]);
  expect((await owner.query('SELECT FROM engine.clock')).rowCount).toBe(0);
  there.clock.moveTo(minutes(60));
  expect(await there.sweep.sweep()).toBe(0);
});

test('two sweeps at once ring every clock of every body once', async () => {
  const lamps = await Promise.all(
    Array.from({ length: 6 }, (_, n) => burning(10, n % 2 ? bodyId : systemIds.next<'Body'>())),
  );
  const second = await engineOn(database.appUrl);
  for (const { clock } of [there, second]) clock.moveTo(minutes(20));
  const fired = await Promise.all([there.sweep.sweep(), second.sweep.sweep()]);
  await second.close();
  expect(fired[0] + fired[1]).toBe(6);
  for (const id of lamps) expect(await rang(id)).toHaveLength(1);
});

test('what was due while the house was closed rings once after it opens again', async () => {
  const id = await burning(10);
  await there.close();
  there = await engineOn(database.appUrl);
  there.clock.moveTo(minutes(24 * 60));
  expect(await there.sweep.sweep()).toBe(1);
  expect(await there.sweep.sweep()).toBe(0);
  expect(await rang(id)).toHaveLength(1);
});

test('a clock that stopped after the sweep had looked does not ring for the next stretch', async () => {
  const id = await burning(10);
  const { rows: dueBefore } = await owner.query('SELECT * FROM engine.due_clocks($1, 100)', [
    minutes(20),
  ]);
  await there.send({ bodyId, instanceId: id }, { type: 'lamp.quench' });
  const dueAt = minutes(90).toISOString();
  await there.send({ bodyId, instanceId: id }, { type: 'lamp.light', dueAt });
  jest.spyOn(there.uow, 'acrossBodies').mockResolvedValueOnce(dueBefore);
  there.clock.moveTo(minutes(20));
  expect(await there.sweep.sweep()).toBe(0);
  expect(await rang(id)).toEqual([]);
  expect((await owner.query('SELECT due_at FROM engine.clock')).rows).toEqual([
    { due_at: minutes(90) },
  ]);
  await there.send({ bodyId, instanceId: id }, { type: 'lamp.smash' });
});

test('one clock that cannot ring does not silence the others', async () => {
  const [broken, sound] = [await burning(10), await burning(11)];
  await owner.query(
    "UPDATE engine.instance SET machine = 'forgotten', revision = revision + 1 WHERE id = $1",
    [broken],
  );
  const told = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
  there.clock.moveTo(minutes(20));
  expect(await there.sweep.sweep()).toBe(1);
  expect(await rang(sound)).toHaveLength(1);
  expect(told.mock.calls).toEqual([
    [
      expect.stringContaining(
        `Clock burn of ${broken} could not fire: DomainError: MachineVersionIsNotInstalled`,
      ),
    ],
  ]);
});

describe('clocks that cannot ring', () => {
  const breakAll = (ids: readonly string[]) =>
    owner.query(
      "UPDATE engine.instance SET machine = 'forgotten', revision = revision + 1 WHERE id = ANY ($1)",
      [ids],
    );
  beforeEach(() => {
    jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
  });
  afterEach(async () => {
    await owner.query('DELETE FROM engine.clock');
  });

  test('in a whole sweep of them do not starve one that is due after them', async () => {
    const broken: string[] = [];
    for (let n = 0; n < 100; n += 1) broken.push(await burning(10));
    await breakAll(broken);
    const sound = await burning(11);
    there.clock.moveTo(minutes(20));
    expect(await there.sweep.sweep()).toBe(0);
    expect(await there.sweep.sweep()).toBe(1);
    expect(await rang(sound)).toHaveLength(1);
  });

  test('are tried again, each time after twice as long', async () => {
    await owner.query('DELETE FROM engine.clock');
    const told = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
    told.mockClear();
    await breakAll([await burning(10)]);
    const triedAt: number[] = [];
    for (let minute = 10; minute <= 20; minute += 0.5) {
      there.clock.moveTo(minutes(minute));
      await there.sweep.sweep();
      if (told.mock.calls.length > triedAt.length) triedAt.push(minute);
    }
    expect(triedAt).toEqual([10, 11, 13, 17]);
  });

  test('ring once what was broken is mended', async () => {
    const id = await burning(10);
    const { rows } = await owner.query('SELECT machine FROM engine.instance WHERE id = $1', [id]);
    await breakAll([id]);
    there.clock.moveTo(minutes(10));
    expect(await there.sweep.sweep()).toBe(0);
    const [{ machine }] = rows as [{ machine: string }];
    await owner.query(
      'UPDATE engine.instance SET machine = $2, revision = revision + 1 WHERE id = $1',
      [id, machine],
    );
    there.clock.moveTo(minutes(11));
    expect(await there.sweep.sweep()).toBe(1);
    expect(await rang(id)).toHaveLength(1);
  });
});
