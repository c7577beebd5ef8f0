import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { worldInDatabase, type WorldInDatabase } from '../../../test/worlds/world-in-database.js';
import { exitCodes } from '../exit-codes.js';
import { commandLine, commandProcess } from '../testing.js';

let there: WorldInDatabase;
let owner: pg.Client;
let folder: string;
const cancelled = '0198a000-0000-7000-8000-000000000001';
const forgotten = '0198a000-0000-7000-8000-000000000002';

beforeAll(async () => {
  there = await worldInDatabase();
  folder = await mkdtemp(join(tmpdir(), 'trinhky-workflow-'));
  owner = new pg.Client({ connectionString: there.database.ownerUrl });
  await owner.connect();
  const { bodyId } = there.world.centre;
  const context = { docType: 'KH', round: 0, version: null, route: null, deliveries: {} };
  await owner.query(
    `INSERT INTO engine.instance (body_id, id, machine, machine_version, state, context, revision, created_at, updated_at)
     VALUES ($1, $2, 'document', 1, 'cancelled', $4, 1, now(), now()),
            ($1, $3, 'document', 99, 'drafted', $4, 1, now(), now())`,
    [bodyId, cancelled, forgotten, context],
  );
});
afterAll(async () => {
  await owner.end();
  await there.close();
  await rm(folder, { recursive: true });
});

const installation = () => ({ ownerUrl: there.database.ownerUrl, dataDir: join(folder, 'data') });

const workflow = (...args: string[]) => commandLine(installation(), 'workflow', ...args);

test('the versions in use are listed by body, those that are not installed among them', async () => {
  const { code, out } = await workflow('list', '--json');
  const listed = JSON.parse(out) as { organId: string; versions: object[] }[];
  const centre = listed.find(({ organId }) => organId === 'H99.01.05');
  expect([code, centre?.versions]).toEqual([
    exitCodes.ok,
    expect.arrayContaining([
      { machine: 'document', version: 1, instances: 1, installed: true },
      { machine: 'document', version: 99, instances: 1, installed: false },
    ]),
  ]);
});

test('a version that is not there is refused by name', async () => {
  const asked = ['migrate', '--machine', 'document', '--from', '1', '--to', '98'];
  const { code, err } = await workflow(...asked);
  expect([code, err]).toEqual([
    exitCodes.refused,
    expect.stringContaining('(MachineVersionIsNotInstalled)'),
  ]);
});

test('documents of the first version are taken to the second', async () => {
  const asked = ['migrate', '--machine', 'document', '--from', '1', '--to', '2', '--json'];
  const { code, out } = commandProcess(installation(), 'workflow', ...asked);
  expect([code, JSON.parse(out)]).toEqual([
    exitCodes.ok,
    [
      {
        ...{ organId: 'H99.01.05', instanceId: cancelled, title: null },
        ...{ state: 'cancelled', becomes: 'cancelled', reason: null },
      },
    ],
  ]);
  const { rows } = await owner.query(
    'SELECT machine_version AS version, revision FROM engine.instance WHERE id = $1',
    [cancelled],
  );
  expect(rows).toEqual([{ version: 2, revision: 2 }]);
});
