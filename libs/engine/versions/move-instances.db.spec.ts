import { DomainError, systemIds } from '#kernel';
import pg from 'pg';
import { setup } from 'xstate';
import { dump } from '../../../test/database/dump.js';
import { freshDatabase, type FreshDatabase } from '../../../test/database/fresh-database.js';
import type { Adoption, HostedMachine } from '../hosted-machine.js';
import { engineOn, keeper, lamp, type LampEvent } from '../testing.js';
import type { Move } from './move-instance.js';

/** Electric lamps: the watch is another role's, a burning one is looked at later, no smashed ones. */
const electric: HostedMachine<object, LampEvent> = {
  ...lamp,
  version: 2,
  logic: setup({}).createMachine({
    initial: 'off',
    states: { off: {}, on: { on: { 'lamp.smash': 'off' } } },
  }),
  workItemsOf: ({ state }) => [
    { ...watch, assignee: { role: 'electrician', unitId: null } },
    ...(state === 'on' ? [{ ...watch, key: 'meter', assignee: { personId: keeper } }] : []),
    { ...watch, key: 'own', kind: 'own', assignee: { personId: keeper } },
  ],
  clocksOf: ({ state }) =>
    state === 'on' ? [{ key: 'burn', dueAt: later, event: { type: 'lamp.smash' } }] : [],
  titleOf: ({ state }) => `Đèn điện: ${state}`,
  adopts: { 1: adoptOil },
};
const watch = { key: 'watch', kind: 'watch', round: 1, dueAt: null };
const later = '2026-03-05T05:00:00.000Z';

function adoptOil({
  state,
  context,
}: Parameters<Adoption<object>>[0]): ReturnType<Adoption<object>> {
  if (state === 'smashed') return { cannotMove: 'Đèn đã vỡ.' };
  const { lit } = context as { lit: number };
  return {
    state: state === 'lit' ? 'on' : lit > 1 ? 'dimmed' : 'off',
    context: { lit, volts: 220 },
  };
}

let database: FreshDatabase;
let before: Awaited<ReturnType<typeof engineOn>>;
let there: Awaited<ReturnType<typeof engineOn>>;
let owner: pg.Client;
const bodyId = systemIds.next<'Body'>();
const lamps: Record<string, string> = {};

beforeAll(async () => {
  database = await freshDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  before = await engineOn(database.appUrl);
  there = await engineOn(database.appUrl, [lamp, electric]);
  const dueAt = '2026-03-04T06:00:00.000Z';
  const ways: Readonly<Record<string, readonly LampEvent[]>> = {
    dark: [],
    lit: [{ type: 'lamp.light', dueAt }],
    smashed: [{ type: 'lamp.light' }, { type: 'lamp.smash' }],
    used: [{ type: 'lamp.light' }, { type: 'lamp.count' }, { type: 'lamp.quench' }],
  };
  for (const [name, events] of Object.entries(ways)) {
    const instanceId = (lamps[name] = await before.placeLamp(bodyId));
    for (const event of events) await before.send({ bodyId, instanceId }, event);
  }
});
afterAll(async () => {
  await before.close();
  await there.close();
  await owner.end();
  await database.drop();
});

const everything = () => dump(database.ownerUrl, 'engine', 'audit', 'graphile_worker');
const rows = async (sql: string, ...values: unknown[]) => (await owner.query(sql, values)).rows;
const toElectric = { machine: 'lamp', from: 1, to: 2 };
const expected = () =>
  [
    { title: 'Đèn điện: off', state: 'dark', becomes: 'off', reason: null },
    { title: 'Đèn điện: on', state: 'lit', becomes: 'on', reason: null },
    { title: null, state: 'smashed', becomes: null, reason: 'Đèn đã vỡ.' },
    { title: null, state: 'dark', becomes: null, reason: 'Bản 2 không có trạng thái “dimmed”.' },
  ].map((move, n) => ({ instanceId: Object.values(lamps)[n], ...move }));

async function movesOf(moves: AsyncIterable<Move>): Promise<Move[]> {
  const all: Move[] = [];
  for await (const move of moves) all.push(move);
  return all;
}

test('a plan tells of each instance what would become of it, and changes nothing', async () => {
  const stood = await everything();
  expect(await movesOf(there.moves.plan(bodyId, toElectric))).toEqual(expected());
  expect(await everything()).toEqual(stood);
});

test('a version that does not adopt the other, or is not installed, is refused by name', async () => {
  const back = movesOf(there.moves.plan(bodyId, { machine: 'lamp', from: 2, to: 1 }));
  await expect(back).rejects.toMatchObject({ code: 'MachineDoesNotAdoptThatVersion' });
  const gone = movesOf(there.moves.apply(bodyId, { machine: 'lamp', from: 1, to: 3 }));
  await expect(gone).rejects.toMatchObject({ code: 'MachineVersionIsNotInstalled' });
});

test('each instance is moved with its work, its clocks and one trail event, or left as it was', async () => {
  const [lit, smashed] = [lamps['lit'], lamps['smashed']];
  const stood = await rows('SELECT * FROM engine.instance WHERE id = $1', smashed);
  expect(await movesOf(there.moves.apply(bodyId, toElectric))).toEqual(expected());

  expect(await rows('SELECT * FROM engine.instance WHERE id = $1', smashed)).toEqual(stood);
  expect(
    await rows(
      'SELECT machine_version, state, context, revision FROM engine.instance WHERE id = $1',
      lit,
    ),
  ).toEqual([{ machine_version: 2, state: 'on', context: { lit: 1, volts: 220 }, revision: 3 }]);
  expect(
    await rows(
      `SELECT key, opened_revision, role, person_id, outcome FROM engine.work_item
        WHERE instance_id = $1 ORDER BY key, opened_revision`,
      lit,
    ),
  ).toEqual([
    { key: 'meter', opened_revision: 3, role: null, person_id: keeper, outcome: null },
    { key: 'own', opened_revision: 1, role: null, person_id: keeper, outcome: null },
    {
      key: 'watch',
      opened_revision: 2,
      role: 'keeper',
      person_id: null,
      outcome: 'machine.migrate',
    },
    { key: 'watch', opened_revision: 3, role: 'electrician', person_id: null, outcome: null },
  ]);
  expect(
    await rows('SELECT key, due_at, event FROM engine.clock WHERE instance_id = $1', lit),
  ).toEqual([{ key: 'burn', due_at: new Date(later), event: { type: 'lamp.smash' } }]);
  expect(
    await rows(
      `SELECT subject_id, subject_version, convert_from(canonical, 'UTF8')::jsonb -> 'data' AS data
         FROM audit.event WHERE action = 'MachineVersionChanged' ORDER BY subject_id`,
    ),
  ).toEqual([
    {
      subject_id: lamps['dark'],
      subject_version: 2,
      data: { from: 1, to: 2, state: 'dark', becomes: 'off' },
    },
    {
      subject_id: lit,
      subject_version: 3,
      data: { from: 1, to: 2, state: 'lit', becomes: 'on' },
    },
  ]);
});

test('what was moved lives on in the new version, and a second run finds the rest only', async () => {
  const left = await movesOf(there.moves.apply(bodyId, toElectric));
  expect(left).toEqual(expected().filter(({ becomes }) => becomes === null));
  const moved = await there.send(
    { bodyId, instanceId: lamps['lit'] as string },
    { type: 'lamp.smash' },
  );
  expect(moved.state).toBe('off');
});

test('where a version is gone its instances refuse by name, and everything else goes on', async () => {
  const instanceId = lamps['dark'] as string;
  const gone = {
    code: 'MachineVersionIsNotInstalled',
    details: { machine: 'lamp', version: 2 },
  };
  const refused = before.send({ bodyId, instanceId }, { type: 'lamp.light' });
  await expect(refused).rejects.toBeInstanceOf(DomainError);
  await expect(refused).rejects.toMatchObject(gone);
  const read = before.uow.inBody(bodyId, (tx) => before.engine.load(tx, instanceId));
  await expect(read).rejects.toMatchObject(gone);
  expect(await before.moves.versionsInUse(bodyId)).toEqual([
    { machine: 'lamp', version: 1, instances: 2, installed: true },
    { machine: 'lamp', version: 2, instances: 2, installed: false },
  ]);
  await before.send({ bodyId, instanceId: lamps['used'] as string }, { type: 'lamp.light' });
});
