import { MovableClock, systemIds } from '#kernel';
import { signingDay } from '../../../../test/pki/index.js';
import { aPreparedPdf } from '../../../../test/pki/signed.js';
import { freshDatabase, type FreshDatabase } from '../../../../test/database/fresh-database.js';
import { TestSigning } from '../testing/test-signing.js';
import { makeDemoKeys } from './make-demo-keys.js';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

test('the demo gives each body its keys, pictures and the root to trust, all marked as a test', async () => {
  const prepared = await aPreparedPdf();
  const room = new TestSigning(database.appUrl, undefined, signingDay, prepared);
  const [centre, health] = [room.bodyId, systemIds.next<'Body'>()];
  const { personId } = room.leader;
  const signer = { personId, name: 'Nguyễn Văn A', title: 'Phó Giám đốc', pin: '246810' };
  const clock = new MovableClock(signingDay);
  const tools = { work: room.work, signing: room.facade, clock, ids: systemIds };
  const { rootPem } = await makeDemoKeys(tools, [
    { bodyId: centre, name: 'Trung tâm Y tế Ví Dụ', sealPin: '112233', signers: [signer] },
    { bodyId: health, name: 'Sở Y tế Ví Dụ', sealPin: '445566', signers: [] },
  ]);

  const [key] = await room.inBody((tx) => room.facade.keysOf(tx, personId));
  if (!key) throw new Error('the demo signer has a key');
  const intent = await room.openLeader(key);
  const completed = await room.complete(intent, await room.valueOf(key, intent, signer.pin));
  if (!completed.placed) throw new Error('the demo signer signs in time');
  const pdf = await room.blobs.get(completed.signature.afterSha256);
  const verification = { pdf, at: signingDay, expected: { stage: 'leaderSigned' } } as const;
  // The Sở has never met this signer: it trusts the same root.
  for (const bodyId of [centre, health]) {
    const report = await room.facade.verify(bodyId, verification);
    expect(report.verdict).toBe('valid');
  }
  expect(pdf.includes('/Subtype /Image')).toBe(true);

  for (const bodyId of [centre, health]) {
    const seals = await room.inBody((tx) => room.facade.sealKeys(tx), bodyId);
    expect(seals.map(({ isTest }) => isTest)).toEqual([true]);
    const signerOfBody = await room.inBody((tx) => room.facade.transportSigner(tx), bodyId);
    expect(signerOfBody.algorithm).toBe('rsa-sha256');
    const anchors = await room.inBody((tx) => room.facade.trustAnchors(tx), bodyId);
    expect(anchors.map(({ certificatePem }) => certificatePem.trim())).toEqual([rootPem.trim()]);
  }
  await room.pool.end();
});
