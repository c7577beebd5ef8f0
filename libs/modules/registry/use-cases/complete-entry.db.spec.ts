import { systemIds, type PersonId } from '#kernel';
import { statement } from '#platform';
import { freshDatabase, type FreshDatabase } from '../../../../test/database/fresh-database.js';
import { aNumberRequest, TestRegistry } from '../testing.js';

let database: FreshDatabase;
let registry: TestRegistry;
const by = systemIds.next() as PersonId;
const now = new Date('2026-11-22T06:00:00Z');
const sha = 'cd'.repeat(32);

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  registry = new TestRegistry(database.appUrl, 4);
  await registry.addBook();
});
afterEach(() => registry.pool.end());

const sql = (text: string, values: readonly unknown[] = []): Promise<number> =>
  registry.inBody((tx) => tx.run(statement(`test.${text}`.slice(0, 60), text), values));

describe('a voided number', () => {
  test('stays in the register with its reason and is given to nobody again', async () => {
    const request = aNumberRequest();
    const first = await registry.takeNumber(request);
    await registry.inBody((tx) =>
      registry.facade.voidNumber(tx, first.entryId, 'Khóa ký số hỏng', by, now),
    );
    const second = await registry.takeNumber(request);
    expect(second).toMatchObject({ number: 2 });
    const rows = await registry.inBody((tx) => registry.facade.outgoing(tx, {}));
    expect(rows.map(({ code, voidReason }) => [code, voidReason])).toEqual([
      ['01/KH-TTYT', 'Khóa ký số hỏng'],
      ['02/KH-TTYT', null],
    ]);
  });

  test('needs a reason, is voided once, and is neither sealed nor, once sealed, voided', async () => {
    const { entryId } = await registry.takeNumber();
    const voiding = (reason: string) =>
      registry.inBody((tx) => registry.facade.voidNumber(tx, entryId, reason, by, now));
    await expect(voiding('  ')).rejects.toMatchObject({ code: 'VoidingNeedsReason' });
    await voiding('Cấp nhầm');
    await expect(voiding('Lần nữa')).rejects.toMatchObject({
      code: 'NumberIsVoided',
      details: { code: '01/KH-TTYT' },
    });
    await expect(
      registry.inBody((tx) => registry.facade.markSealed(tx, entryId, sha, now)),
    ).rejects.toMatchObject({ code: 'NumberIsVoided' });
    const sealed = await registry.takeNumber();
    await registry.inBody((tx) => registry.facade.markSealed(tx, sealed.entryId, sha, now));
    await expect(
      registry.inBody((tx) => registry.facade.voidNumber(tx, sealed.entryId, 'Muộn', by, now)),
    ).rejects.toMatchObject({ code: 'SealedNumberIsNotVoided' });
  });

  test('of a row that is not there is refused', async () => {
    await expect(
      registry.inBody((tx) => registry.facade.voidNumber(tx, systemIds.next(), 'x', by, now)),
    ).rejects.toMatchObject({ code: 'RegisterEntryIsUnknown' });
  });
});

test('seal, day of dispatch and acknowledgement are each noted once', async () => {
  const { entryId } = await registry.takeNumber();
  const { facade } = registry;
  await expect(
    registry.inBody((tx) => facade.markDispatched(tx, entryId, now)),
  ).rejects.toMatchObject({ code: 'NumberIsNotSealed' });
  for (const time of [now, new Date('2026-11-25T06:00:00Z')])
    await registry.inBody(async (tx) => {
      await facade.markSealed(tx, entryId, sha, time);
      await facade.markDispatched(tx, entryId, time);
      await facade.markAcknowledged(tx, entryId, 'Sở Y tế', time);
    });
  await expect(
    registry.inBody((tx) => facade.markSealed(tx, entryId, 'ef'.repeat(32), now)),
  ).rejects.toMatchObject({ code: 'NumberIsAlreadySealed' });
  const [row] = await registry.inBody((tx) => facade.outgoing(tx, {}));
  expect(row).toMatchObject({ dispatchedOn: '2026-11-22', sealedAt: now });
  expect(row?.acknowledgements.map(({ receiver }) => receiver)).toEqual(['Sở Y tế']);
});

describe('the database refuses the application', () => {
  beforeEach(() => registry.takeNumber());

  test.each([
    ['to change a number', 'UPDATE registry.outgoing_entry SET number = 9'],
    ['to change a date', `UPDATE registry.outgoing_entry SET issued_on = '2026-11-23'`],
    ['to change a subject', `UPDATE registry.outgoing_entry SET subject = 'khác'`],
    ['to delete a row', 'DELETE FROM registry.outgoing_entry'],
    ['to empty the register', 'TRUNCATE registry.outgoing_entry'],
    ['to delete a counter', 'DELETE FROM registry.counter'],
    ['to withdraw an acknowledgement', 'DELETE FROM registry.acknowledgement'],
    ['to change an arrival', 'UPDATE registry.incoming_entry SET number = 9'],
  ])('%s', async (_, text) => {
    await expect(sql(text)).rejects.toMatchObject({ code: '42501' });
  });

  test.each([
    ['to turn a counter back', 'UPDATE registry.counter SET last_number = last_number - 1'],
    ['to leap over a number', 'UPDATE registry.counter SET last_number = last_number + 2'],
    ['to turn its date back', `UPDATE registry.counter SET last_date = '2026-11-21'`],
    ['to void without a reason', `UPDATE registry.outgoing_entry SET voided_at = now()`],
    ['to seal without a file', 'UPDATE registry.outgoing_entry SET sealed_at = now()'],
    [
      'to void what is sealed',
      `UPDATE registry.outgoing_entry SET sealed_at = now(), sealed_sha256 = repeat('a', 64),
         voided_at = now(), voided_by = id, void_reason = 'x'`,
    ],
    [
      'to dispatch what is not sealed',
      `UPDATE registry.outgoing_entry SET dispatched_on = issued_on`,
    ],
  ])('%s', async (_, text) => {
    await expect(sql(text)).rejects.toMatchObject({ code: '23514' });
  });

  test('to complete a row a second time', async () => {
    await sql(
      `UPDATE registry.outgoing_entry SET voided_at = now(), voided_by = id, void_reason = 'một'`,
    );
    await expect(
      sql(`UPDATE registry.outgoing_entry SET void_reason = 'hai'`),
    ).rejects.toMatchObject({ code: '23514' });
  });

  const columns = `body_id, id, book_id, year, number, symbol, issued_on, doc_type, type_name,
    subject, signer_name, signer_id, recipients, archive_unit, copies, document_id, version_id,
    content_hash, drafter_ids, clerk_id, registered_at`;
  const copy = (changed: Readonly<Record<string, string>>): string =>
    `INSERT INTO registry.outgoing_entry (${columns})
     SELECT ${columns
       .split(/,\s*/)
       .map((column) => changed[column] ?? column)
       .join(', ')} FROM registry.outgoing_entry`;
  const fresh = {
    id: 'gen_random_uuid()',
    document_id: 'gen_random_uuid()',
    version_id: 'gen_random_uuid()',
  };

  test.each([
    ['a double number', 'number_is_unique_in_its_book', { ...fresh, symbol: `'BC-TTYT'` }],
    [
      'a second live number of a document',
      'one_live_number_for_a_document',
      { ...fresh, document_id: 'document_id', number: '2' },
    ],
    [
      'a second live number of a version',
      'one_live_number_for_a_version',
      { ...fresh, version_id: 'version_id', number: '2' },
    ],
    [
      'a clerk who signs',
      'clerk_is_not_the_signer',
      { ...fresh, number: '2', clerk_id: 'signer_id' },
    ],
    [
      'a clerk who drafted',
      'clerk_is_no_drafter',
      { ...fresh, number: '2', drafter_ids: 'ARRAY[clerk_id]' },
    ],
    [
      'a signer who drafted',
      'signer_is_no_drafter',
      { ...fresh, number: '2', drafter_ids: 'ARRAY[signer_id]' },
    ],
  ])('%s', async (_, constraint, changed) => {
    await expect(sql(copy(changed))).rejects.toMatchObject({ constraint });
  });

  test('a row of another body', async () => {
    await expect(
      sql(copy({ ...fresh, number: '2', body_id: 'gen_random_uuid()' })),
    ).rejects.toMatchObject({ code: '42501' });
  });
});
