import pg from 'pg';
import {
  noBody,
  worldInDatabase,
  type WorldInDatabase,
} from '../../../../test/worlds/world-in-database.js';
import { listReceivers } from '../body/receivers.js';
import { knownUnits } from '../body/units.js';
import { disablePerson } from '../use-cases/disable-person.js';
import { listDelegations, listPeople, listPosts } from './lists.js';

let there: WorldInDatabase;

beforeAll(async () => {
  there = await worldInDatabase();
});
afterAll(() => there.close());

const tables = ['body', 'unit', 'unit_alias', 'person', 'post', 'delegation', 'receiver'];

/** Counts of a table's rows as seen from inside a body, by the application's role. */
async function seenFrom(bodyId: string | null, table: string): Promise<number> {
  const client = new pg.Client({ connectionString: there.database.appUrl });
  await client.connect();
  try {
    await client.query("SELECT set_config('app.body_id', $1, false)", [bodyId ?? '']);
    const { rows } = await client.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM organisation.${table}`,
    );
    return rows[0]?.n ?? -1;
  } finally {
    await client.end();
  }
}

async function stored(table: string): Promise<number> {
  const client = new pg.Client({ connectionString: there.database.ownerUrl });
  await client.connect();
  const { rows } = await client.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM organisation.${table}`,
  );
  await client.end();
  return rows[0]?.n ?? -1;
}

test.each(tables)('%s: each body counts its own rows, and together they are all', async (table) => {
  const { health, centre } = there.world;
  const [inHealth, inCentre] = [
    await seenFrom(health.bodyId, table),
    await seenFrom(centre.bodyId, table),
  ];
  expect(inCentre).toBeGreaterThan(0);
  expect(inHealth + inCentre).toBe(await stored(table));
  expect(await seenFrom(noBody(), table)).toBe(0);
  expect(await seenFrom(null, table)).toBe(0);
});

test('lists name nobody and nothing of the other body', async () => {
  const { health, centre } = there.world;
  const seen = await there.inBody(health, async (tx) => ({
    units: (await knownUnits(tx)).map(({ code }) => code),
    people: (await listPeople(tx)).map(({ name }) => name),
    posts: (await listPosts(tx, '2026-03-04')).length,
    delegations: await listDelegations(tx),
    receivers: (await listReceivers(tx)).map(({ organId }) => organId),
  }));
  expect(seen.units).toEqual(['BGD', 'VP', 'NVY', 'TTS']);
  expect(seen.people).toEqual([...health.people.values()].map(({ name }) => name).sort(vietnamese));
  expect(seen.posts).toBe(6);
  expect(seen.delegations).toEqual([]);
  expect(seen.receivers).toEqual([centre.organId]);
});

const vietnamese = new Intl.Collator('vi').compare;

test('a search finds a name without its marks, in the own body only', async () => {
  const names = (body: 'health' | 'centre') =>
    there.inBody(there.world[body], async (tx) =>
      (await listPeople(tx, 'do thi kh')).map(({ name }) => name),
    );
  expect(await names('centre')).toEqual(['Đỗ Thị Khánh']);
  expect(await names('health')).toEqual([]);
});

test('a sign of patterns is a sign of patterns to nobody', async () => {
  const found = await there.inBody(there.world.centre, (tx) => listPeople(tx, '%'));
  expect(found).toEqual([]);
});

test('a row of the other body cannot be changed by its id', async () => {
  const clerk = there.world.centre.people.get('vanthu1');
  if (!clerk) throw new Error('The demo world has no clerk.');
  await expect(
    there.inBody(there.world.health, (tx) => disablePerson(tx, clerk.personId, there.clock.now())),
  ).rejects.toMatchObject({ code: 'PersonIsNotKnown' });
});
