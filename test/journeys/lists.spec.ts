import { MovableClock } from '#kernel';
import { openCases } from '../../apps/api/demo/demo-cases.js';
import { StatedRoutes } from '../../apps/api/serving/stated-routes.js';
import { bringToLife } from '../../apps/cli/demo/life/bring-to-life.js';
import { staffKnown } from '../../apps/cli/demo/life/staff-known.js';
import { Office } from '../../apps/cli/demo/year/office.js';
import { journeyWorld, patience, type JourneyWorld } from './world/journey-world.js';
import { lists, others, shown } from './world/lists.js';

let there: JourneyWorld;
beforeAll(async () => {
  there = await journeyWorld();
  const { centre, health } = there.world;
  await openCases(there.app, there.clock, centre);
  const passwords = Object.fromEntries([...centre.passwords, ...health.passwords]);
  const secrets = { passwords, pins: there.pins };
  const clock = new MovableClock(there.clock.now());
  const staff = await staffKnown(secrets);
  await bringToLife(new Office(there.origin, secrets, staff, clock, () => undefined));
}, patience);
afterAll(() => there?.close());

const readers = [
  ...['chuyenvien.tchc', 'chuyenvien.khnv', 'truongphong.tchc', 'truongkhoa.noi', 'tramtruong1'],
  ...['thethuc', 'pgd1', 'pgd2', 'giamdoc', 'vanthu1', 'thanhtra', 'quantri'],
  ...['so.giamdoc', 'so.vanthu', 'so.chuyenvien', 'so.truongphong', 'so.thanhtra', 'so.quantri'],
];

/** By reader; who may not open the list at all is left out. */
async function seenBy(url: string, ids: (body: string) => readonly string[]) {
  const seen = new Map<string, string[]>();
  for (const login of readers) {
    const { statusCode, body } = await (await there.person(login)).askGet(url);
    if (statusCode === 403) continue;
    expect([login, statusCode]).toEqual([login, 200]);
    seen.set(login, [...new Set(ids(body))].sort());
  }
  return seen;
}

async function readable(login: string, one: string, all: readonly string[]): Promise<string[]> {
  const person = await there.person(login);
  const found: string[] = [];
  for (const id of all) {
    if ((await person.askGet(one.replace(':id', id))).statusCode === 200) found.push(id);
  }
  return found.sort();
}

/** Each sees what he may read, and the comparison means something. */
async function isWhatEachMayRead(
  seen: ReadonlyMap<string, readonly string[]>,
  one: string,
  all: readonly string[],
): Promise<void> {
  for (const [login, rows] of seen) {
    expect([login, rows]).toEqual([login, await readable(login, one, all)]);
  }
  const counts = [...seen.values()].map(({ length }) => length);
  expect(Math.max(...counts)).toBeGreaterThan(0);
  expect(Math.min(...counts)).toBeLessThan(all.length);
}

describe('a list is what each may read one by one, with visible and hidden rows', () => {
  it.each(lists)('$url', async ({ url, one, ids, all }) => {
    const seen = await seenBy(url, ids);
    // Only now: the routes of a body come with the first look at them.
    const rows = (await there.rows<{ id: string }>(all)).map(({ id }) => id);
    await isWhatEachMayRead(seen, one, rows);
  });

  it.each(shown)('$url', async ({ url, one, ids }) => {
    const seen = await seenBy(url, ids);
    await isWhatEachMayRead(seen, one, [...new Set([...seen.values()].flat())]);
  });
});

it('every list route is among them', () => {
  const tried = [...lists, ...shown].map(({ url }) => url.split('?')[0]);
  const known = new Set([...tried, ...Object.values(others).flat()]);
  const stated = there.app
    .get(StatedRoutes)
    .all()
    .filter(({ method, path }) => method === 'GET' && !path.includes(':'))
    .map(({ path }) => path);
  expect(stated.filter((path) => !known.has(path))).toEqual([]);
  expect([...known].filter((path) => !stated.includes(path as never))).toEqual([]);
});
