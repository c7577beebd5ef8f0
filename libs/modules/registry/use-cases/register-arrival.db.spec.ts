import { systemIds } from '#kernel';
import { freshDatabase, type FreshDatabase } from '../../../../test/database/fresh-database.js';
import { anArrival, TestRegistry } from '../testing.js';
import type { Arrival } from './register-arrival.js';

let database: FreshDatabase;
let registry: TestRegistry;

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  registry = new TestRegistry(database.appUrl, 16);
  await registry.addBook({ code: 'đến', name: 'Sổ văn bản đến', direction: 'incoming' });
});
afterEach(() => registry.pool.end());

const register = (arrival: Partial<Arrival> = {}) =>
  registry.inBody((tx) => registry.facade.registerArrival(tx, anArrival(arrival)));

const another = (n: number): Partial<Arrival> => ({
  documentUid: `H99.01.05,2026/11/21,${n}/KH-TTYT`,
  code: `${n}/KH-TTYT`,
});

test('arrivals are numbered in a book of their own, also by many clerks at once', async () => {
  await registry.addBook();
  await registry.takeNumber();
  const registered = await Promise.all(
    Array.from({ length: 40 }, (_, n) => register(another(n + 10))),
  );
  expect(registered.map(({ number }) => number).sort((a, b) => a - b)).toEqual(
    Array.from({ length: 40 }, (_, n) => n + 1),
  );
  expect(new Set(registered.map(({ arrivedOn }) => arrivedOn))).toEqual(new Set(['2026-11-22']));
});

test('one document is registered once, by its DocumentId or by author, code and date', async () => {
  const first = await register();
  const known = { number: 1, arrivedOn: '2026-11-22', entryId: first.entryId };
  const refused = { code: 'ArrivalAlreadyRegistered', details: known };
  await expect(register({ code: '09/KH-TTYT' })).rejects.toMatchObject(refused);
  await expect(register({ documentUid: 'khác' })).rejects.toMatchObject(refused);
  expect(await register({ authorOrganId: 'H99.01.06' })).toMatchObject({ number: 2 });
  const { documentUid, authorOrganId, code, issuedOn } = anArrival();
  expect(
    await registry.inBody((tx) =>
      registry.facade.arrivalOf(tx, { documentUid, authorOrganId, code, issuedOn }),
    ),
  ).toEqual({ ...known, assignedTo: 'Phòng Tổ chức cán bộ' });
});

test('two clerks at once register one document once', async () => {
  const clicks = await Promise.allSettled([register(), register(), register()]);
  expect(clicks.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
  expect(await register(another(9))).toMatchObject({ number: 2 });
});

test('a body without a book for arrivals is told so', async () => {
  await expect(
    registry.inBody(
      (tx) => registry.facade.registerArrival(tx, anArrival()),
      systemIds.next<'Body'>(),
    ),
  ).rejects.toMatchObject({ code: 'NoBookServesThisType', details: { direction: 'incoming' } });
});
