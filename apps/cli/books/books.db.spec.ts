import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UnitOfWork } from '#platform';
import pg from 'pg';
import { freshDatabase, type FreshDatabase } from '../../../test/database/fresh-database.js';
import { worldFile } from '../../../test/worlds/demo-world.js';
import { tellOfFirstBody } from '../../setup/first-body.js';
import { commandLine, commandProcess } from '../testing.js';

let database: FreshDatabase;
let folder: string;
const [saidWithoutBody, saidWithBody]: [string[], string[]] = [[], []];

beforeAll(async () => {
  database = await freshDatabase();
  folder = await mkdtemp(join(tmpdir(), 'trinhky-books-'));
  await writeFile(at('co-quan.yaml'), await worldFile('trung-tam.yaml'));
  await hear(saidWithoutBody);
  const added = commandProcess(installation(), 'body', 'add', at('co-quan.yaml'));
  if (added.code !== 0) throw new Error(added.err);
  await hear(saidWithBody);
});

afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

const at = (name: string): string => join(folder, name);

const installation = () => ({ ownerUrl: database.ownerUrl, dataDir: at('data') });

const command = (...args: string[]) => commandLine(installation(), ...args);

const add = (...more: string[]) =>
  command('book', 'add', '--body', 'H99.01.05', '--name', 'Sổ quyết định', ...more);

async function hear(said: string[]): Promise<void> {
  const pool = new pg.Pool({ connectionString: database.appUrl, max: 1 });
  await tellOfFirstBody(new UnitOfWork(pool), (line) => said.push(line));
  await pool.end();
}

test('who starts an installation without a body is told how to set one up, and no more when there is one', () => {
  expect(saidWithoutBody).toEqual([expect.stringContaining('trinhky -- body add')]);
  expect(saidWithBody).toEqual([]);
});

test('a fresh data folder is marked as ours by the first command that makes it', () => {
  expect(existsSync(at('data/.trinh-ky'))).toBe(true);
});

test('a body that is set up gets a further book, which counts from where it is told', async () => {
  const opened = await add(
    '--code',
    'QD',
    '--direction',
    'outgoing',
    '--types',
    'QĐ',
    '--start-at',
    '37',
  );
  expect([opened.code, opened.err]).toEqual([0, expect.stringContaining('Đã mở sổ QD')]);
  const listed = await command('book', 'list', '--body', 'H99.01.05', '--json');
  const books = JSON.parse(listed.out) as { code: string }[];
  expect(books.map(({ code }) => code).sort()).toEqual(['QD', 'VBDEN', 'VBDI']);
  expect(books.find(({ code }) => code === 'QD')).toMatchObject({
    docTypes: ['QĐ'],
    firstNumber: 37,
    years: [],
  });
});

test.each([
  ['BookCodeIsTaken', ['--code', 'VBDI', '--direction', 'outgoing', '--types', 'BC']],
  ['TypeAlreadyHasABook', ['--code', 'MOI', '--direction', 'outgoing']],
  ['RequestIsNotValid', ['--code', 'MOI', '--direction', 'sideways']],
  ['RequestIsNotValid', ['--code', 'MOI', '--direction', 'outgoing', '--types', 'XYZ']],
])('is refused by name: %s %j', async (code, options) => {
  const refused = await add(...options);
  expect([refused.code, refused.err]).toEqual([1, expect.stringContaining(code)]);
});
