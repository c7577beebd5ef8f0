import { systemIds } from '#kernel';
import { freshDatabase, type FreshDatabase } from '../../../../test/database/fresh-database.js';
import { aBook, TestRegistry } from '../testing.js';

let database: FreshDatabase;
let registry: TestRegistry;

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());
beforeEach(() => {
  registry = new TestRegistry(database.appUrl, 4);
});
afterEach(() => registry.pool.end());

test('a book goes on where the paper book stopped, and begins anew next year', async () => {
  await registry.addBook({ firstNumber: 42, firstYear: 2026 });
  expect(await registry.takeNumber()).toMatchObject({ number: 42, code: '42/KH-TTYT' });
  registry.clock.moveTo(new Date('2027-03-01T05:00:00Z'));
  expect(await registry.takeNumber()).toMatchObject({ number: 1, code: '01/KH-TTYT' });
});

test('a type with a book of its own counts apart from all others', async () => {
  await registry.addBook();
  await registry.addBook({ code: 'QĐ', docTypes: ['QĐ'] });
  expect(await registry.takeNumber()).toMatchObject({ code: '01/KH-TTYT' });
  expect(await registry.takeNumber({ docType: 'QĐ', symbol: 'QĐ-TTYT' })).toMatchObject({
    code: '01/QĐ-TTYT',
  });
  expect(await registry.takeNumber({ docType: 'BC', symbol: 'BC-TTYT' })).toMatchObject({
    code: '02/BC-TTYT',
  });
  const books = await registry.inBody((tx) => registry.facade.books(tx));
  expect(books.map(({ code, docTypes, years }) => [code, docTypes, years])).toEqual([
    ['chung', ['*'], [{ year: 2026, lastNumber: 2, lastDate: '2026-11-22' }]],
    ['QĐ', ['QĐ'], [{ year: 2026, lastNumber: 1, lastDate: '2026-11-22' }]],
  ]);
});

test('number and symbol are unique in the year even over two books', async () => {
  await registry.addBook({ code: 'KH', docTypes: ['KH'] });
  await registry.addBook({ code: 'BC', docTypes: ['BC'] });
  await registry.takeNumber();
  await expect(registry.takeNumber({ docType: 'BC' })).rejects.toMatchObject({
    code: 'CodeIsTakenInTheYear',
  });
});

test('a type stands in one book, and a type without a book is refused', async () => {
  await registry.addBook({ code: 'KH', docTypes: ['KH', 'BC'] });
  await expect(registry.addBook({ code: 'BC', docTypes: ['BC'] })).rejects.toMatchObject({
    code: 'TypeAlreadyHasABook',
  });
  await expect(registry.addBook({ code: 'KH', docTypes: ['TB'] })).rejects.toMatchObject({
    code: 'BookCodeIsTaken',
  });
  await expect(registry.takeNumber({ docType: 'TB' })).rejects.toMatchObject({
    code: 'NoBookServesThisType',
    details: { docType: 'TB' },
  });
});

test('another body has its own books and sees none of ours', async () => {
  await registry.addBook();
  await registry.takeNumber();
  const other = systemIds.next<'Body'>();
  expect(await registry.inBody((tx) => registry.facade.books(tx), other)).toEqual([]);
  expect(await registry.inBody((tx) => registry.facade.outgoing(tx, {}), other)).toEqual([]);
  await registry.inBody((tx) => registry.facade.addBook(tx, aBook()), other);
  expect(await registry.inBody((tx) => registry.facade.books(tx), other)).toHaveLength(1);
});
