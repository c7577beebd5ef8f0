import type { DocumentId } from '#kernel';
import { freshDatabase, type FreshDatabase } from '../../../../test/database/fresh-database.js';
import { aNumberRequest, TestRegistry } from '../testing.js';
import pg from 'pg';

let database: FreshDatabase;
let registry: TestRegistry;

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

beforeEach(async () => {
  registry = new TestRegistry(database.appUrl);
  await registry.addBook();
});
afterEach(() => registry.pool.end());

const refusal = (code: string, details: object = {}) =>
  expect.objectContaining({ code, details: expect.objectContaining(details) });

test('32 clerks at once: no gap, no double, the date of the day', async () => {
  const each = 12;
  const clerk = async () => {
    const taken = [];
    for (let i = 0; i < each; i += 1) taken.push(await registry.takeNumber());
    return taken;
  };
  const taken = (await Promise.all(Array.from({ length: 32 }, clerk))).flat();
  const numbers = taken.map(({ number }) => number).sort((a, b) => a - b);
  expect(numbers).toEqual(Array.from({ length: 32 * each }, (_, i) => i + 1));
  expect(new Set(taken.map(({ date }) => date))).toEqual(new Set(['2026-11-22']));
  const rows = await registry.inBody((tx) => registry.facade.outgoing(tx, {}));
  expect(rows.map(({ code }) => code)).toEqual(
    numbers.map((n) => `${n < 10 ? `0${n}` : n}/KH-TTYT`),
  );
});

test('a transaction that fails after taking its number leaves no gap', async () => {
  await registry.takeNumber();
  await expect(
    registry.inBody(async (tx) => {
      const { number } = await registry.facade.takeNumber(tx, aNumberRequest());
      expect(number).toBe(2);
      throw new Error('sealing cannot begin');
    }),
  ).rejects.toThrow('sealing cannot begin');
  expect(await registry.takeNumber()).toMatchObject({ number: 2, code: '02/KH-TTYT' });
});

test('backends killed in the middle leave no gap', async () => {
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  const killed = Array.from({ length: 6 }, () =>
    registry.inBody(async (tx) => {
      await registry.facade.takeNumber(tx, aNumberRequest());
      const backend = await tx.one<{ pid: number }>({
        name: 'test.pid',
        text: 'SELECT pg_backend_pid() AS pid',
      });
      await owner.query('SELECT pg_terminate_backend($1)', [backend?.pid]);
    }),
  );
  const taken = Array.from({ length: 20 }, () => registry.takeNumber());
  const outcomes = await Promise.allSettled(killed);
  const numbers = (await Promise.all(taken)).map(({ number }) => number);
  await owner.end();
  expect(outcomes.map(({ status }) => status)).toEqual(Array(6).fill('rejected'));
  expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
});

test('a new year begins at 01', async () => {
  registry.clock.moveTo(new Date('2026-12-31T16:59:59Z'));
  expect(await registry.takeNumber()).toMatchObject({ number: 1, date: '2026-12-31' });
  registry.clock.moveTo(new Date('2026-12-31T17:00:00Z'));
  expect(await registry.takeNumber()).toMatchObject({
    number: 1,
    code: '01/KH-TTYT',
    date: '2027-01-01',
  });
});

test('a clerk who waits over midnight of New Year gets 01 of the new year', async () => {
  registry.clock.moveTo(new Date('2026-12-31T16:59:59Z'));
  let waiting: Promise<unknown> | undefined;
  await registry.inBody(async (tx) => {
    await registry.facade.takeNumber(tx, aNumberRequest());
    waiting = registry.takeNumber();
    await someoneWaitsForALock();
    registry.clock.moveTo(new Date('2026-12-31T17:00:01Z'));
  });
  expect(await waiting).toMatchObject({ number: 1, date: '2027-01-01' });
  const old = await registry.inBody((tx) => registry.facade.outgoing(tx, { year: 2026 }));
  expect(old.map(({ code, issuedOn }) => [code, issuedOn])).toEqual([['01/KH-TTYT', '2026-12-31']]);
});

test('a date before the last of the book is refused, over New Year too', async () => {
  registry.clock.moveTo(new Date('2027-01-01T05:00:00Z'));
  await registry.takeNumber();
  registry.clock.moveTo(new Date('2026-12-31T05:00:00Z'));
  await expect(registry.takeNumber()).rejects.toEqual(
    refusal('BookDateGoesBackwards', { date: '2026-12-31', lastDate: '2027-01-01' }),
  );
  registry.clock.moveTo(new Date('2027-01-02T05:00:00Z'));
  expect(await registry.takeNumber()).toMatchObject({ number: 2, date: '2027-01-02' });
  registry.clock.moveTo(new Date('2027-01-01T20:00:00Z'));
  expect(await registry.takeNumber()).toMatchObject({ number: 3, date: '2027-01-02' });
});

test('two clerks at once for one document: one number', async () => {
  const request = aNumberRequest();
  const clicks = await Promise.allSettled([
    registry.takeNumber(request),
    registry.takeNumber({ ...request, clerkId: aNumberRequest().clerkId }),
    registry.takeNumber(request),
  ]);
  expect(clicks.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
  for (const click of clicks)
    if (click.status === 'rejected')
      expect(click.reason).toEqual(refusal('DocumentAlreadyHasNumber', { code: '01/KH-TTYT' }));
  expect(await registry.takeNumber()).toMatchObject({ number: 2 });
});

test('one version is numbered once, even under another document', async () => {
  const request = aNumberRequest();
  await registry.takeNumber(request);
  await expect(
    registry.takeNumber({ ...request, documentId: aNumberRequest().documentId }),
  ).rejects.toEqual(refusal('DocumentAlreadyHasNumber'));
});

test('the clerk is neither signer nor drafter, the signer no drafter', async () => {
  const { clerkId, signerPersonId, drafterIds } = aNumberRequest();
  await expect(registry.takeNumber({ clerkId, signerPersonId: clerkId })).rejects.toEqual(
    refusal('ClerkCannotNumberWhatHeSigned'),
  );
  await expect(
    registry.takeNumber({ clerkId, drafterIds: [...drafterIds, clerkId] }),
  ).rejects.toEqual(refusal('ClerkCannotNumberWhatHeDrafted'));
  await expect(
    registry.takeNumber({ signerPersonId, drafterIds: [signerPersonId] }),
  ).rejects.toEqual(refusal('SignerDraftedWhatIsNumbered'));
});

test('the trail tells of the number with its document', async () => {
  const { documentId } = aNumberRequest();
  const { entryId } = await registry.takeNumber({ documentId });
  const events = await registry.inBody((tx) =>
    tx.all<{ action: string; said: { data: { code: string; documentId: DocumentId } } }>(
      {
        name: 'test.events',
        text: `SELECT action, convert_from(canonical, 'UTF8')::jsonb AS said FROM audit.event
                WHERE subject_id = $1`,
      },
      [entryId],
    ),
  );
  expect(events.map(({ action, said }) => [action, said.data.code, said.data.documentId])).toEqual([
    ['NumberTaken', '01/KH-TTYT', documentId],
  ]);
});

async function someoneWaitsForALock(): Promise<void> {
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  for (let waiting = 0; waiting === 0;) {
    const { rows } = await owner.query<{ waiting: number }>(
      `SELECT count(*)::int AS waiting FROM pg_stat_activity
        WHERE wait_event_type = 'Lock' AND datname = current_database()`,
    );
    waiting = rows[0]?.waiting ?? 0;
  }
  await owner.end();
}
