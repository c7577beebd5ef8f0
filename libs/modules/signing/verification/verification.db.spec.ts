import { makeTestPki, signingDay, type TestPki } from '../../../../test/pki/index.js';
import { aPreparedPdf } from '../../../../test/pki/signed.js';
import { freshDatabase, type FreshDatabase } from '../../../../test/database/fresh-database.js';
import { TestSigning } from '../testing.js';
import { PublicVerification } from './public-verification.js';

let database: FreshDatabase;
let pki: TestPki;
let room: TestSigning;
let issued: Buffer;
beforeAll(async () => {
  [database, pki] = await Promise.all([freshDatabase(), makeTestPki()]);
  room = new TestSigning(database.appUrl, pki, signingDay, await aPreparedPdf());
  await room.setUp();
  await room.leaderSigns();
  const key = await room.sealKey();
  const intent = await room.openSeal(key);
  const sealed = await room.complete(intent, await room.valueOf(key, intent));
  if (!sealed.placed) throw new Error('the clerk seals in time');
  issued = Buffer.from(await room.blobs.get(sealed.signature.afterSha256));
});
afterAll(async () => {
  await room.pool.end();
  await database.drop();
});

const judge = (pdf: Uint8Array, address = '203.0.113.7') =>
  new PublicVerification(room.work).judge(pdf, address, room.at);

test('anybody is told whose a file is, and that its signatures are good', async () => {
  const { issued: found, report } = await judge(issued);
  expect(found).toEqual({ bodyId: room.bodyId, documentId: room.document.documentId });
  expect([report.verdict, report.maker]).toEqual(['valid', 'own']);
});

test('a file with one byte another is nobody’s, and not good', async () => {
  const changed = Buffer.from(issued);
  changed.writeUInt8(changed.readUInt8(2000) ^ 1, 2000);
  const { issued: found, report } = await judge(changed);
  expect([found, report.verdict]).toEqual([undefined, expect.not.stringMatching(/^valid$/)]);
});

test('what the leader alone has signed is not issued', async () => {
  const [, signed] = (await judge(issued)).report.revisions;
  const { issued: found, report } = await judge(issued.subarray(0, signed));
  expect([found, report.verdict]).not.toContain('valid');
  expect(found).toBeUndefined();
});

test('an anchor that an administrator takes away is trusted no more, and the trail keeps it', async () => {
  const by = { by: room.leader.personId, at: room.at };
  const anchors = await room.inBody((tx) => room.facade.trustAnchors(tx));
  const root = anchors[0]!;
  await room.inBody((tx) => room.facade.removeTrustAnchor(tx, { anchorId: root.anchorId, ...by }));
  expect((await judge(issued)).report.verdict).toBe('indeterminate');
  await expect(
    room.inBody((tx) => room.facade.removeTrustAnchor(tx, { anchorId: root.anchorId, ...by })),
  ).rejects.toMatchObject({ code: 'TrustAnchorIsUnknown' });
  const told = await room.inBody((tx) => tx.all({ name: 'test.trust-trail', text: trail }, []));
  expect(told).toMatchObject([{ canonical: expect.stringContaining(root.fingerprint) }]);
});

const trail = `SELECT convert_from(canonical, 'UTF8') AS canonical FROM audit.event_summary WHERE action = 'TrustAnchorRemoved'`;
