import { systemIds } from '#kernel';
import { withNote } from '../../../../test/foreign/with-note.js';
import { makeTestPki, signingDay, type TestPki } from '../../../../test/pki/index.js';
import { samplePdf } from '../../../../test/pki/sample-pdf.js';
import { aPreparedPdf } from '../../../../test/pki/signed.js';
import { run, withFiles } from '../../../../test/pki/tools.js';
import { freshDatabase, type FreshDatabase } from '../../../../test/database/fresh-database.js';
import { ReportSigning } from '../reports/report-signing.js';
import { TestSigning } from '../testing/test-signing.js';
import { TrustServices } from '../trust-services/trust-services.js';
import { PublicVerification } from './public-verification.js';
import { admitStranger } from './verification-throttle.js';

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

const aReport = () => samplePdf('table');

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

test('the eleventh file of an address within a minute waits, whichever process it asks', async () => {
  const at = (seconds: number) => new Date(room.at.getTime() + seconds * 1000);
  const ask = (address: string, seconds: number) => admitStranger(room.work, address, at(seconds));
  for (let i = 0; i < 10; i += 1) await ask('203.0.113.9', i);
  await expect(ask('203.0.113.9', 20)).rejects.toMatchObject({
    code: 'VerificationIsThrottled',
    details: { retryAfterSeconds: 40 },
  });
  await expect(ask('203.0.113.10', 20)).resolves.toBeUndefined();
  await expect(ask('203.0.113.9', 60)).resolves.toBeUndefined();
});

describe('reports that are signed', () => {
  const services = () =>
    new TrustServices(room.work, () => {
      throw new Error('no service is asked at B-B');
    });
  const reports = () => new ReportSigning(room.work, room.vault, services(), systemIds);

  test('by the installation: one key however many ask at once, and the public check knows it', async () => {
    const signers = await Promise.all([1, 2, 3].map(() => reports().signerOfInstance(room.at)));
    expect(await reports().instanceCertificates(room.at)).toHaveLength(1);
    const signed = await reports().sign(signers[2]!, await aReport(), room.at);
    const { report } = await judge(signed, '203.0.113.20');
    expect([report.verdict, report.signatures[0]?.signer?.name]).toEqual([
      'valid',
      signers[0]!.name,
    ]);
    withFiles({ report: signed }, (pathOf) => {
      const { output } = run('pdfsig', ['-nocert', pathOf('report')]);
      expect(output).toMatch(
        /Total document signed\n  - Signature Validation: Signature is Valid\./,
      );
      expect(run('qpdf', ['--check', pathOf('report')]).status).toBe(0);
    });
    expect((await judge(withNote(signed), '203.0.113.20')).report.verdict).toBe('invalid');
    const later = new Date('2037-01-06T07:30:00Z');
    await reports().signerOfInstance(later);
    expect(await reports().instanceCertificates(later)).toHaveLength(2);
  });

  test('by a body with its transport key, never with its seal', async () => {
    await expect(reports().signerOfBody(room.bodyId)).rejects.toMatchObject({
      code: 'TransportKeyIsMissing',
    });
    const at = { by: null, at: room.at };
    await room.inBody((tx) =>
      room.facade.addTrustAnchor(tx, {
        ...{ certificatePem: pki.authority.rootPem, label: 'Gốc' },
        ...at,
      }),
    );
    await room.importKey({ purpose: 'transport' }, pki.departmentSeal);
    const signer = await reports().signerOfBody(room.bodyId);
    const signed = await reports().sign(signer, await aReport(), room.at);
    const report = await room.facade.verify(room.bodyId, { pdf: signed, at: room.at });
    expect([report.verdict, report.maker, report.signatures[0]?.signer?.name]).toEqual([
      'valid',
      'foreign',
      'Sở Y tế Ví Dụ – THỬ NGHIỆM',
    ]);
  });
});

const trail = `SELECT convert_from(canonical, 'UTF8') AS canonical FROM audit.event_summary WHERE action = 'TrustAnchorRemoved'`;
