import { systemIds } from '#kernel';
import { isBytePrefix, readPhase } from '#pades';
import { statement } from '#platform';
import pg from 'pg';
import { makeTestPki, signingDay, type TestPki } from '../../../../../test/pki/index.js';
import { aPreparedPdf, leaderSigns } from '../../../../../test/pki/signed.js';
import { freshDatabase, type FreshDatabase } from '../../../../../test/database/fresh-database.js';
import type { KeyFacts } from '../../key.js';
import { TestSigning } from '../../testing/test-signing.js';
import { forbiddenWrites } from '../../testing/forbidden-writes.js';
import type { FileCompletion } from '../elsewhere/judge-returned-file.js';

let database: FreshDatabase;
let pki: TestPki;
let prepared: Uint8Array;
let room: TestSigning;

beforeAll(async () => {
  [database, pki, prepared] = await Promise.all([freshDatabase(), makeTestPki(), aPreparedPdf()]);
});
afterAll(() => database.drop());
beforeEach(async () => {
  room = new TestSigning(database.appUrl, pki, signingDay, prepared);
  await room.setUp();
});
afterEach(() => room.pool.end());

const code = (name: string) => ({ code: name });
const later = (minutes: number): Date => new Date(room.at.getTime() + minutes * 60_000);
const abandon = (intentId: Parameters<typeof room.facade.intent>[1]) =>
  room.inBody((tx) =>
    room.facade.abandonIntent(tx, {
      intentId,
      reason: 'rút lại',
      by: room.leader.personId,
      at: room.at,
    }),
  );

const draftedIt = { constraint: 'nobody_signs_what_he_drafted' };

test('the database lets nobody sign what he drafted', async () => {
  const drafterIds = [room.leader.personId];
  const opening = room.openLeader(await room.leaderKey(), { drafterIds });
  await expect(opening).rejects.toMatchObject(draftedIt);
});

test('nor seal it', async () => {
  await room.leaderSigns();
  const drafterIds = [room.clerk.personId];
  const opening = room.openSeal(await room.sealKey(), { drafterIds });
  await expect(opening).rejects.toMatchObject(draftedIt);
});

test('leader, then seal: each revision is a byte prefix of the next, and the file is valid', async () => {
  const { intent, signature } = await room.leaderSigns();
  const sealKey = await room.sealKey();
  const sealIntent = await room.openSeal(sealKey);
  const sealed = await room.complete(sealIntent, await room.valueOf(sealKey, sealIntent));
  if (!sealed.placed) throw new Error('the clerk seals in time');

  const [prepared, signed, issued] = await Promise.all([
    room.blobs.get(intent.basisSha256),
    room.blobs.get(signature.afterSha256),
    room.blobs.get(sealed.signature.afterSha256),
  ]);
  expect(isBytePrefix(prepared, signed) && isBytePrefix(signed, issued)).toBe(true);
  expect(signed.length).toBeGreaterThan(prepared.length);
  expect(issued.length).toBeGreaterThan(signed.length);
  const expected = { number: '08', prepared };
  const report = await room.facade.verify(room.bodyId, { pdf: issued, at: room.at, expected });
  expect(report).toMatchObject({
    verdict: 'valid',
    number: '08',
    datePhrase: 'ngày 06 tháng 01 năm 2026',
    signatures: [{ role: 'leader' }, { role: 'seal' }],
  });
});

test('a placed signature keeps its facts', async () => {
  const { key, intent, signature } = await room.leaderSigns();
  const { documentId, versionId } = room.document;
  expect(signature).toEqual({
    signatureId: signature.signatureId,
    intentId: intent.intentId,
    kind: 'leader',
    documentId,
    versionId,
    round: 1,
    beforeSha256: intent.basisSha256,
    afterSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    personId: room.leader.personId,
    postId: room.leader.postId,
    form: 'KT',
    keyId: key.keyId,
    certificatePem: key.certificatePem,
    chainPem: key.chainPem,
    signedAt: room.at,
    method: 'p12',
    registration: null,
  });
  expect(await room.inBody((tx) => room.facade.signaturesOf(tx, documentId))).toEqual([signature]);
  const other = systemIds.next<'Version'>();
  expect(await room.inBody((tx) => room.facade.signaturesOf(tx, documentId, other))).toEqual([]);
});

test('a seal keeps number and date', async () => {
  await room.leaderSigns();
  const key = await room.sealKey();
  const intent = await room.openSeal(key);
  const sealed = await room.complete(intent, await room.valueOf(key, intent));
  expect(sealed).toMatchObject({
    placed: true,
    signature: { kind: 'seal', registration: { number: 8, date: '2026-01-06' }, form: null },
  });
});

test('an intent survives a crash: it is found again and completed', async () => {
  const key = await room.leaderKey();
  const opened = await room.openLeader(key);
  const found = await room.inBody((tx) => room.facade.openIntentOf(tx, room.document.documentId));
  expect(found).toEqual(opened);
  if (!found) throw new Error('the intent is open');
  const completed = await room.complete(found, await room.valueOf(key, found));
  expect(completed.placed).toBe(true);
  expect(
    await room.inBody((tx) => room.facade.openIntentOf(tx, room.document.documentId)),
  ).toBeUndefined();
});

test('the same value twice gets the same answer, another value is refused', async () => {
  const { key, intent, signature } = await room.leaderSigns();
  expect(await room.complete(intent, await room.valueOf(key, intent))).toEqual({
    placed: true,
    signature,
    annexes: [],
  });
  await expect(room.complete(intent, Buffer.alloc(256))).rejects.toMatchObject(
    code('IntentIsClosed'),
  );
});

test('a value that another key made never touches the file; the intent stays open', async () => {
  const key = await room.leaderKey();
  const intent = await room.openLeader(key);
  const foreign = pki.otherPerson.key.sign(intent.toBeSigned ?? Buffer.alloc(0));
  await expect(room.complete(intent, foreign)).rejects.toMatchObject(
    code('SignatureValueDoesNotMatchCertificate'),
  );
  const { state } = await room.inBody((tx) => room.facade.intent(tx, intent.intentId));
  expect(state).toBe('open');
});

test('an unlocked key signs only what an intent of its own names', async () => {
  const key = await room.leaderKey();
  const other = await room.leaderKey(pki.otherPerson);
  const intent = await room.openLeader(key);
  const unlocked = await room.unlock(other);
  await expect(unlocked.sign(intent)).rejects.toThrow('signed with the key it names');
});

test('a signature for an abandoned intent is kept as evidence and never placed', async () => {
  const key = await room.leaderKey();
  const intent = await room.openLeader(key);
  const value = await room.valueOf(key, intent);
  await abandon(intent.intentId);
  expect(await room.complete(intent, value)).toEqual({
    placed: false,
    reason: 'IntentWasAbandoned',
  });
  expect(await room.complete(intent, value)).toEqual({
    placed: false,
    reason: 'IntentWasAbandoned',
  });
  const read = statement<{ value: Buffer }>(
    'test.late',
    'SELECT value FROM signing.late_signature WHERE intent_id = $1',
  );
  const kept = await room.inBody((tx) => tx.all(read, [intent.intentId]));
  expect(kept.map((row) => row.value.equals(value))).toEqual([true]);
  const { state } = await room.inBody((tx) => room.facade.intent(tx, intent.intentId));
  expect(state).toBe('late');
  expect(await room.inBody((tx) => room.facade.signaturesOf(tx, room.document.documentId))).toEqual(
    [],
  );
});

test('a signature that comes after the day is over is late', async () => {
  const key = await room.leaderKey();
  const intent = await room.openLeader(key);
  const value = await room.valueOf(key, intent);
  expect(await room.complete(intent, value, later(24 * 60 + 1))).toEqual({
    placed: false,
    reason: 'IntentHasExpired',
  });
});

test('of a signature and a withdrawal at once exactly one wins', async () => {
  const key = await room.leaderKey();
  const intent = await room.openLeader(key);
  const value = await room.valueOf(key, intent);
  const [completed, abandoned] = await Promise.allSettled([
    room.complete(intent, value),
    abandon(intent.intentId),
  ]);
  const { state } = await room.inBody((tx) => room.facade.intent(tx, intent.intentId));
  if (completed.status !== 'fulfilled') throw completed.reason;
  if (completed.value.placed) {
    expect(abandoned).toMatchObject({ status: 'rejected', reason: code('IntentIsClosed') });
    expect(state).toBe('completed');
  } else {
    expect(abandoned.status).toBe('fulfilled');
    expect(state).toBe('late');
  }
});

test('a document has one open intent', async () => {
  const key = await room.leaderKey();
  const [first, second] = await Promise.allSettled([room.openLeader(key), room.openLeader(key)]);
  expect([first.status, second.status].sort()).toEqual(['fulfilled', 'rejected']);
  const refused = [first, second].find((outcome) => outcome.status === 'rejected');
  expect(refused).toMatchObject({ reason: code('AnotherIntentIsOpen') });
});

test('after a withdrawal a new round begins with a new intent', async () => {
  const key = await room.leaderKey();
  await abandon((await room.openLeader(key)).intentId);
  const again = await room.openLeader(key, { round: 2 });
  const completed = await room.complete(again, await room.valueOf(key, again));
  expect(completed).toMatchObject({ placed: true, signature: { round: 2 } });
});

test("nobody opens an intent with another person's key", async () => {
  const key = await room.leaderKey(pki.otherPerson, room.clerk.personId);
  await expect(room.openLeader(key)).rejects.toMatchObject(code('KeyBelongsToAnotherPerson'));
  const seal = await room.sealKey();
  await expect(room.openLeader(seal)).rejects.toMatchObject(code('KeyDoesNotFitUse'));
});

test('only a prepared file is signed by the leader', async () => {
  const { key, signature } = await room.leaderSigns();
  await expect(
    room.openLeader(key, { preparedSha256: signature.afterSha256, round: 2 }),
  ).rejects.toMatchObject(code('PdfIsNotInThisPhase'));
});

test('no seal before the leader has signed this version in this round', async () => {
  const key = await room.sealKey();
  await expect(room.openSeal(key)).rejects.toMatchObject(code('LeaderHasNotSigned'));
  await room.leaderSigns();
  await expect(room.openSeal(key, { round: 2 })).rejects.toMatchObject(code('LeaderHasNotSigned'));
});

describe('a file that was judged good', () => {
  const judged = async (key: KeyFacts, round = 1) => {
    const { intentId } = await room.openLeader(key, { round });
    const file = leaderSigns(readPhase(prepared, 'prepared'), pki.leader);
    return { intentId, file: await room.elsewhere.judge(room.bodyId, intentId, file, room.at) };
  };
  const take = (completion: Omit<FileCompletion, 'at'>) =>
    room.inBody((tx) => room.elsewhere.completeWithFile(tx, { ...completion, at: room.at }));
  const signatures = () =>
    room.inBody((tx) => room.facade.signaturesOf(tx, room.document.documentId));

  test('is taken for its own intent while that is open, and for no other', async () => {
    const key = await room.leaderKey();
    const ended = await judged(key);
    await abandon(ended.intentId);
    const refused = { placed: false, reason: 'IntentWasAbandoned' };
    expect(await take(ended)).toEqual(refused);
    const next = await judged(key, 2);
    const notOurs = code('ReturnedFileIsNotOurs');
    await expect(take({ ...next, file: ended.file })).rejects.toMatchObject(notOurs);
    const unseen = { bytes: next.file.bytes };
    await expect(take({ ...next, file: unseen })).rejects.toMatchObject(notOurs);
    expect(await signatures()).toEqual([]);
    expect(await take(next)).toMatchObject({ placed: true });
    expect(await signatures()).toHaveLength(1);
  });
});

test('who signed does not seal', async () => {
  await room.leaderSigns();
  const key = await room.sealKey();
  await expect(room.openSeal(key, { clerk: room.leader })).rejects.toMatchObject(
    code('ClerkCannotSealOwnSignature'),
  );
});

test("no seal over a leader's signature that the body no longer trusts", async () => {
  await room.leaderSigns();
  const key = await room.sealKey();
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query('DELETE FROM signing.trust_anchor WHERE body_id = $1', [room.bodyId]);
  await owner.end();
  await expect(room.openSeal(key)).rejects.toMatchObject({
    code: 'LeaderSignatureIsNotValid',
    details: { reason: expect.stringContaining('tin cậy') },
  });
});

test('no seal over a file that was not the one judged', async () => {
  const sealKey = await room.sealKey();
  const nobodys = await room.judgeLeaderFile();
  const { key } = await room.leaderSigns();
  const judged = await room.judgeLeaderFile();
  const changed = code('LeaderFileHasChanged');
  await expect(room.openSeal(sealKey, { judged: nobodys })).rejects.toMatchObject(changed);
  const again = await room.openLeader(key, { round: 2 });
  await room.complete(again, await room.valueOf(key, again));
  const round = { round: 2 };
  await expect(room.openSeal(sealKey, { ...round, judged })).rejects.toMatchObject(changed);
  expect(await room.openSeal(sealKey, round)).toMatchObject({ kind: 'seal', round: 2 });
});

test.each(forbiddenWrites)('the database refuses %s', async (what, sql, refusal) => {
  await room.leaderSigns();
  await expect(room.inBody((tx) => tx.run(statement(`test ${what}`, sql)))).rejects.toThrow(
    refusal,
  );
});

test('even the owner changes no intent and no signature', async () => {
  const { intent } = await room.leaderSigns();
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  const key = await room.leaderKey(pki.otherPerson);
  await room.openLeader(key, { round: 2 });
  await expect(
    owner.query(`UPDATE signing.intent SET state = 'abandoned', closed_at = now(),
                   to_be_signed = '\\x00' WHERE state = 'open'`),
  ).rejects.toThrow('names what it signs for good');
  await expect(
    owner.query('DELETE FROM signing.intent WHERE id = $1', [intent.intentId]),
  ).rejects.toThrow('never changed or removed');
  await expect(owner.query(`UPDATE signing.signature SET value = '\\x00'`)).rejects.toThrow(
    'never changed or removed',
  );
  await owner.end();
});

test('another body sees neither intent nor signature nor key', async () => {
  const { intent, signature } = await room.leaderSigns();
  const stranger = systemIds.next<'Body'>();
  const foreign = <T>(work: Parameters<typeof room.inBody<T>>[0]) => room.inBody(work, stranger);
  const { documentId } = room.document;
  await expect(foreign((tx) => room.facade.intent(tx, intent.intentId))).rejects.toMatchObject(
    code('IntentIsUnknown'),
  );
  await expect(
    foreign((tx) => room.facade.signature(tx, signature.signatureId)),
  ).rejects.toMatchObject(code('SignatureIsUnknown'));
  expect(await foreign((tx) => room.facade.signaturesOf(tx, documentId))).toEqual([]);
  expect(await foreign((tx) => room.facade.keysOf(tx, room.leader.personId))).toEqual([]);
  expect(await foreign((tx) => room.facade.trustAnchors(tx))).toEqual([]);
});

test('the file that came out is in the phase it claims', async () => {
  const { signature } = await room.leaderSigns();
  const signed = await room.blobs.get(signature.afterSha256);
  expect(() => readPhase(signed, 'leaderSigned')).not.toThrow();
  expect(() => readPhase(signed, 'prepared')).toThrow('PdfIsNotInThisPhase');
});
