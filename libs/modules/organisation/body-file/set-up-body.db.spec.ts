import { MovableClock, systemIds } from '#kernel';
import { statement, UnitOfWork, type Transaction } from '#platform';
import pg from 'pg';
import { freshDatabase, type FreshDatabase } from '../../../../test/database/fresh-database.js';
import { worldFile } from '../../../../test/worlds/demo-world.js';
import { findBodyByOrganId } from '../body/body-by-organ-id.js';
import { listBodies } from '../body/list-bodies.js';
import { bodyProfile, symbolOf } from '../body/body-profile.js';
import { findReceiver, setReceiverCertificate } from '../body/receivers.js';
import { knownUnits, listUnits } from '../body/units.js';
import { listDelegations } from '../store/lists.js';
import { setUpBody, type NewBody, type SetUpHands } from './set-up-body.js';

let database: FreshDatabase;
let pool: pg.Pool;
let hands: SetUpHands;
let centre: NewBody;
let source: string;

beforeAll(async () => {
  database = await freshDatabase();
  pool = new pg.Pool({ connectionString: database.appUrl, max: 2 });
  const clock = new MovableClock(new Date('2026-03-04T02:00:00Z'));
  hands = { uow: new UnitOfWork(pool), ids: systemIds, clock, passwordOf: () => 'mật khẩu dài' };
  source = await worldFile('trung-tam.yaml');
  centre = await setUpBody(hands, source);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const inCentre = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> =>
  hands.uow.inBody(centre.bodyId, work);

/** The centre's file as that of another body with other logins. */
const fileOf = (organId: string, prefix: string): string =>
  source.replaceAll('H99.01.05', organId).replace(/(login|by|to): (?=[a-z])/g, `$1: ${prefix}.`);

test('whoever runs the installation sees which bodies there are', async () => {
  expect(await listBodies(hands.uow)).toContainEqual({
    bodyId: centre.bodyId,
    organId: 'H99.01.05',
    name: 'Trung tâm Y tế khu vực Mẫu',
  });
});

test('the body says of itself what its file says', async () => {
  const profile = await inCentre(bodyProfile);
  expect(profile).toEqual({
    id: centre.bodyId,
    name: 'Trung tâm Y tế khu vực Mẫu',
    shortName: 'TTYT khu vực Mẫu',
    superiorName: 'Sở Y tế tỉnh Mẫu',
    place: 'Mẫu',
    organId: 'H99.01.05',
    abbreviation: 'TTYT',
    symbols: { KH: 'KH-TTYT' },
    settings: {},
  });
});

test.each([
  ['KH', 'KH-TTYTKV'],
  ['BC', 'BC-TTYT'],
  ['CV', 'TTYT-KHNV'],
] as const)('the symbol of %s is %s', (docType, symbol) => {
  const body = { abbreviation: 'TTYT', symbols: { KH: 'KH-TTYTKV' } };
  expect(symbolOf(body, docType, 'KHNV')).toBe(symbol);
});

test('an importer knows a unit by every name it goes by', async () => {
  const units = await inCentre(knownUnits);
  expect(units.map(({ code }) => code).slice(0, 4)).toEqual(['BGD', 'TCHC', 'KHNV', 'TCKT']);
  expect(units.find(({ code }) => code === 'TCHC')).toMatchObject({
    name: 'Phòng Tổ chức - Hành chính',
    aliases: expect.arrayContaining(['Phòng Tổ chức - Hành chính', 'P.TCHC', 'TC-HC']),
  });
});

test('a unit stands under its parent', async () => {
  const nested = 'code: NOI, parent: KKB,';
  const changed = fileOf('H99.02', 'hai').replace('code: NOI,', nested);
  const other = await setUpBody(hands, changed);
  const units = await hands.uow.inBody(other.bodyId, listUnits);
  const parent = units.find(({ code }) => code === 'NOI')?.parentId;
  expect(parent).toBe(units.find(({ code }) => code === 'KKB')?.id);
});

test('the delegations name the posts of both sides', async () => {
  const [first] = await inCentre(listDelegations);
  expect(first).toMatchObject({
    form: 'KT',
    fromPostId: centre.people.get('giamdoc')?.posts[0]?.postId,
    toPostId: centre.people.get('pgd1')?.posts[0]?.postId,
    docTypes: ['KH', 'BC', 'TB', 'CV', 'TTr', 'HD'],
    from: '2025-07-01',
    to: null,
  });
});

test('an arriving package finds its body, and no other', async () => {
  expect(await findBodyByOrganId(hands.uow, 'H99.01.05')).toBe(centre.bodyId);
  expect(await findBodyByOrganId(hands.uow, 'H99.77')).toBeUndefined();
});

test('a receiver gets the certificate it signs with', async () => {
  const pem = '-----BEGIN CERTIFICATE-----';
  await inCentre((tx) => setReceiverCertificate(tx, 'H99.01', pem));
  expect(await inCentre((tx) => findReceiver(tx, 'H99.01'))).toMatchObject({
    name: 'Sở Y tế tỉnh Mẫu',
    aliases: ['Sở Y tế', 'SYT', 'Sở Y tế (để báo cáo)'],
    address: '/api/intake',
    certificatePem: pem,
  });
  await expect(inCentre((tx) => setReceiverCertificate(tx, 'H99.9', pem))).rejects.toMatchObject({
    code: 'ReceiverIsNotKnown',
  });
});

test('setting a body up stands in its trail', async () => {
  const events = await inCentre((tx) =>
    tx.all(
      statement<{ action: string; subject_id: string }>(
        'test.trail_of_body',
        'SELECT action, subject_id FROM audit.event',
      ),
    ),
  );
  expect(events).toEqual([{ action: 'BodySetUp', subject_id: centre.bodyId }]);
});

test('the same body is not set up twice', async () => {
  await expect(setUpBody(hands, source)).rejects.toMatchObject({
    code: 'BodyIsAlreadySetUp',
    details: { organId: 'H99.01.05' },
  });
});

test('what another room refuses takes the whole body back', async () => {
  const changed = fileOf('H99.03', 'ba');
  const furnish = async () => {
    throw new Error('No book today.');
  };
  await expect(setUpBody({ ...hands, furnish }, changed)).rejects.toThrow('No book today.');
  expect(await findBodyByOrganId(hands.uow, 'H99.03')).toBeUndefined();
  await expect(setUpBody(hands, changed)).resolves.toMatchObject({ organId: 'H99.03' });
});
