import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keySchemes } from '#contracts';
import { systemIds } from '#kernel';
import { statement } from '#platform';
import { verify } from 'node:crypto';
import { makeTestPki, signingDay, type TestPki } from '../../../../../test/pki/index.js';
import { credentialOf, pemOf } from '../../../../../test/pki/services/index.js';
import { aPreparedPdf } from '../../../../../test/pki/signed.js';
import { freshDatabase, type FreshDatabase } from '../../../../../test/database/fresh-database.js';
import { SoftToken } from '../../../../../test/signing-services/soft-token.js';
import type { KeyFacts } from '../../key.js';
import { KeyVault } from '../../key-vault.js';
import { pin, TestSigning } from '../../testing/test-signing.js';

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

const later = (minutes: number): Date => new Date(room.at.getTime() + minutes * 60_000);
const refusal = (code: string, details: object = {}) => ({ code, details });

test('a key is listed for its person with Vietnamese names, marked as a test, and never shown', async () => {
  const key = await room.leaderKey();
  const listed = await room.inBody((tx) => room.facade.keysOf(tx, room.leader.personId));
  expect(listed).toEqual([key]);
  expect(key).toMatchObject({ purpose: 'personal', isTest: true, chainPem: [expect.any(String)] });
  expect(key.subject).toBe('Nguyễn Văn A – THỬ NGHIỆM');
  expect(Object.keys(key).filter((name) => /p12|pin|private/i.test(name))).toEqual([]);
});

test('neither the P12 nor anything of it stands in the table', async () => {
  const p12 = pki.leader.p12(pin);
  await room.leaderKey();
  const read = statement<{ sealed: Buffer }>(
    'test.sealed',
    'SELECT sealed_p12 AS sealed FROM signing.key',
  );
  const rows = await room.inBody((tx) => tx.all(read));
  const certificate = Buffer.from(pki.leader.key.certificateChain[0] ?? []);
  expect(rows).toHaveLength(1);
  expect(rows[0]?.sealed.length).toBeGreaterThan(p12.length);
  expect(rows[0]?.sealed.includes(certificate.subarray(0, 64))).toBe(false);
});

test('the right PIN opens the key', async () => {
  const key = await room.leaderKey();
  const { facts, method } = await room.unlock(key);
  expect(facts).toEqual(key);
  expect(method).toBe('p12');
});

test('a wrong PIN is refused and tells how many tries are left', async () => {
  const key = await room.leaderKey();
  await expect(room.unlock(key, { pin: '000000' })).rejects.toMatchObject(
    refusal('WrongPin', { left: 4 }),
  );
});

test('after five wrong PINs even the right one waits fifteen minutes', async () => {
  const key = await room.leaderKey();
  for (let left = 4; left >= 0; left -= 1)
    await expect(room.unlock(key, { pin: '000000' })).rejects.toMatchObject(
      refusal('WrongPin', { left }),
    );
  await expect(room.unlock(key)).rejects.toMatchObject(
    refusal('KeyIsPausedAfterWrongPins', { wrong: 5, retryAfterSeconds: 900 }),
  );
  await expect(room.unlock(key, { at: later(14) })).rejects.toMatchObject(
    refusal('KeyIsPausedAfterWrongPins', { retryAfterSeconds: 60 }),
  );
  await expect(room.unlock(key, { at: later(15) })).resolves.toMatchObject({ method: 'p12' });
});

test('twenty guesses at once are counted as well as one after the other', async () => {
  const key = await room.leaderKey();
  const guesses = Array.from({ length: 20 }, (_, guess) =>
    room.unlock(key, { pin: String(100_000 + guess) }).catch(({ code }) => code as string),
  );
  const codes = await Promise.all(guesses);
  expect(codes.filter((code) => code === 'WrongPin')).toHaveLength(5);
  expect(codes.filter((code) => code === 'KeyIsPausedAfterWrongPins')).toHaveLength(15);
});

test('a right PIN clears the count', async () => {
  const key = await room.leaderKey();
  const wrong = () => room.unlock(key, { pin: '1' }).catch(({ details }) => details.left as number);
  expect([await wrong(), await wrong()]).toEqual([4, 3]);
  await room.unlock(key);
  expect(await wrong()).toBe(4);
});

test("another person's key is refused, however right the PIN", async () => {
  const key = await room.leaderKey();
  await expect(room.unlock(key, { personId: room.clerk.personId })).rejects.toMatchObject(
    refusal('KeyBelongsToAnotherPerson'),
  );
});

test('a personal key does not seal, a seal does not sign as a person', async () => {
  const personal = await room.leaderKey();
  const seal = await room.sealKey();
  await expect(room.unlock(personal, { use: 'seal' })).rejects.toMatchObject(
    refusal('KeyDoesNotFitUse', { use: 'seal' }),
  );
  await expect(room.unlock(seal, { use: 'leader' })).rejects.toMatchObject(
    refusal('KeyDoesNotFitUse', { use: 'leader' }),
  );
});

test('an expired certificate is refused with its last day', async () => {
  const key = await room.leaderKey(pki.expired);
  await expect(room.unlock(key)).rejects.toMatchObject(
    refusal('CertificateHasExpired', { notAfter: '2025-12-31' }),
  );
});

test('a certificate that does not run yet is refused', async () => {
  const key = await room.leaderKey();
  await expect(room.unlock(key, { at: new Date('2025-11-01T00:00:00Z') })).rejects.toMatchObject(
    refusal('CertificateIsNotYetValid'),
  );
});

test('a certificate of an authority that the body does not trust is refused', async () => {
  const key = await room.leaderKey(pki.impostor);
  await expect(room.unlock(key)).rejects.toMatchObject(refusal('CertificateChainIsNotTrusted'));
});

test('a certificate that was issued for a server signs no document', async () => {
  const anchor = { certificatePem: pemOf('root'), label: 'Gốc khác', at: room.at };
  await room.inBody((tx) => room.facade.addTrustAnchor(tx, { ...anchor, by: room.clerk.personId }));
  const person = await room.leaderKey(credentialOf('leader'));
  expect((await room.unlock(person)).method).toBe('p12');
  const server = await room.leaderKey(credentialOf('wrongUse'));
  await expect(room.unlock(server)).rejects.toMatchObject(refusal('CertificateIsNotForSigning'));
});

test('a key of another body is unknown here', async () => {
  const key = await room.leaderKey();
  const check = { keyId: key.keyId, pin, use: 'leader', personId: room.leader.personId } as const;
  await expect(
    room.facade.checkKey({ ...check, bodyId: systemIds.next<'Body'>(), at: room.at }),
  ).rejects.toMatchObject(refusal('KeyIsUnknown'));
});

test('a P12 with another PIN is not imported, nor the same key twice', async () => {
  const owner = { purpose: 'seal' } as const;
  const request = {
    owner,
    label: 'x',
    p12: pki.seal.p12('111'),
    pin: '222',
    by: null,
    at: room.at,
  };
  await expect(room.inBody((tx) => room.facade.importKey(tx, request))).rejects.toMatchObject({
    code: 'WrongPin',
  });
  await room.sealKey();
  await expect(room.sealKey()).rejects.toMatchObject({ code: 'KeyIsAlreadyKept' });
});

test('a sealed P12 opens for its own owner and key only, and not under another secret', () => {
  const place = { owner: 'body a', keyId: 'k1', part: 'p12' } as const;
  const sealed = room.vault.seal(Buffer.from('bí mật'), place);
  expect(room.vault.open(sealed, place).toString()).toBe('bí mật');
  const wrongDoors = [
    () => room.vault.open(sealed, { ...place, keyId: 'k2' }),
    () => room.vault.open(sealed, { ...place, owner: 'body b' }),
    () => room.vault.open(sealed, { ...place, part: 'pin' }),
    () => new KeyVault('another secret').open(sealed, place),
    () =>
      room.vault.open(Buffer.from(sealed.map((byte, at) => (at === 30 ? byte ^ 1 : byte))), place),
  ];
  for (const open of wrongDoors)
    expect(open).toThrow(expect.objectContaining({ code: 'KeyVaultDoesNotOpen' }));
});

test('the database keeps the PIN of no person and of no seal', async () => {
  await room.leaderKey();
  const keep = statement(
    'test.keep_pin',
    `INSERT INTO signing.key SELECT body_id, $1::uuid, purpose,
    person_id, label, sealed_p12, '\\x00'::bytea, certificate_pem, chain_pem, subject, issuer,
    serial_number, repeat('0', 64), not_before, not_after, is_test, imported_by, imported_at
    FROM signing.key`,
  );
  await expect(room.inBody((tx) => tx.run(keep, [systemIds.next()]))).rejects.toThrow(
    'only_transport_keeps_its_pin',
  );
});

test.each([
  ['rsa-sha256', 'rsa-2048'],
  ['ecdsa-sha256', 'p-256'],
] as const)('the transport key signs envelopes without a PIN: %s', async (algorithm, key) => {
  const organisation = 'Trung tâm Y tế Ví Dụ';
  const credential = await pki.authority.issue({ commonName: organisation, organisation, key });
  await room.importKey({ purpose: 'transport' }, credential);
  const signer = await room.inBody((tx) => room.facade.transportSigner(tx));
  const envelope = Buffer.from('<edXML:edXML/>');
  const value = signer.sign(envelope);
  expect(signer.algorithm).toBe(algorithm);
  expect(
    verify('sha256', envelope, { key: signer.certificatePem, dsaEncoding: 'ieee-p1363' }, value),
  ).toBe(true);
  expect(await room.inBody((tx) => room.facade.sealKeys(tx))).toEqual([]);
});

test('without a transport key nothing is signed for the road', async () => {
  await room.sealKey();
  await expect(room.inBody((tx) => room.facade.transportSigner(tx))).rejects.toMatchObject({
    code: 'TransportKeyIsMissing',
  });
});

test('only an authority becomes an anchor, and the same one only once', async () => {
  const add = (certificatePem: string) =>
    room.inBody((tx) =>
      room.facade.addTrustAnchor(tx, { certificatePem, label: 'x', by: null, at: room.at }),
    );
  await expect(add(pki.leader.pem)).rejects.toMatchObject({ code: 'AnchorIsNoAuthority' });
  await expect(add('không phải chứng thư')).rejects.toMatchObject({
    code: 'CertificateIsNotReadable',
  });
  const again = await add(pki.authority.rootPem);
  expect(await room.inBody((tx) => room.facade.trustAnchors(tx))).toEqual([again]);
});

test('the trail hears of imported keys and of wrong PINs', async () => {
  const key = await room.leaderKey();
  await room.unlock(key, { pin: '1' }).catch(() => undefined);
  const read = statement<{ action: string; person: string | null }>(
    'test.trail',
    'SELECT action, person_id AS person FROM audit.event WHERE subject_id = $1 ORDER BY id',
  );
  expect(await room.inBody((tx) => tx.all(read, [key.keyId]))).toEqual([
    { action: 'KeyImported', person: null },
    { action: 'PinWasWrong', person: room.leader.personId },
  ]);
});

describe('the scheme a key signs by', () => {
  const choose = (keyId: KeyFacts['keyId'], at = room.at) =>
    room.inBody((tx) =>
      room.facade.chooseScheme(tx, {
        ...{ keyId, scheme: 'rsa-pss-sha256', by: room.clerk.personId, at },
      }),
    );

  test('RSASSA-PSS once chosen: openssl and pdfsig find the file’s signature good and by that scheme', async () => {
    const key = await room.leaderKey();
    expect(room.facade.schemesOf(key)).toEqual(keySchemes);
    await choose(key.keyId);
    const intent = await room.openLeader(key);
    const completed = await room.complete(intent, await room.valueOf(key, intent));
    if (!completed.placed) throw new Error('the leader signs in time');
    const pdf = await room.blobs.get(completed.signature.afterSha256);
    const folder = mkdtempSync(join(tmpdir(), 'pss-'));
    const [file, cms, content] = ['a.pdf', 'a.der', 'a.bin'].map((name) => join(folder, name));
    const [start = 0, end = 0, from = 0, length = 0] = (
      /\/ByteRange ?\[ ?(\d+) (\d+) (\d+) (\d+)/.exec(pdf.toString('latin1')) ?? []
    )
      .slice(1)
      .map(Number);
    const hex = pdf.subarray(end + 1, from - 1).toString('latin1');
    writeFileSync(file!, pdf);
    writeFileSync(cms!, Buffer.from(hex, 'hex'));
    writeFileSync(
      content!,
      Buffer.concat([pdf.subarray(start, end), pdf.subarray(from, from + length)]),
    );
    const run = (...[program = '', ...args]: string[]) =>
      execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    expect(run('pdfsig', '-nocert', file!)).toContain('Signature is Valid.');
    expect(run('openssl', 'asn1parse', '-inform', 'DER', '-in', cms!)).toContain('rsassaPss');
    const judged = [
      '-binary',
      '-inform',
      'DER',
      '-in',
      cms!,
      '-content',
      content!,
      '-out',
      '/dev/null',
    ];
    run('openssl', 'cms', '-verify', '-noverify', ...judged);
    rmSync(folder, { recursive: true });
  });

  test('is no choice of a key on a curve; what is unknown is told so', async () => {
    const seal = await room.sealKey();
    expect(room.facade.schemesOf(seal)).toEqual([]);
    await expect(choose(seal.keyId)).rejects.toMatchObject(
      refusal('KeyHasNoChoiceOfScheme', { subject: seal.subject }),
    );
    await expect(choose(systemIds.next())).rejects.toMatchObject({ code: 'KeyIsUnknown' });
  });
});

describe('a token of this server', () => {
  let token: SoftToken;
  let server: TestSigning;
  let key: KeyFacts;

  beforeAll(() => {
    token = new SoftToken('Thiết bị', pin);
    token.carry(pki.leader, 'nguoi-ky', 'a1');
  });
  afterAll(() => token.throwAway());
  beforeEach(async () => {
    server = new TestSigning(database.appUrl, pki, signingDay, prepared, token.library);
    await server.setUp();
    key = await register(server);
  });
  afterEach(() => server.pool.end());

  const register = ({ elsewhere, bodyId, leader, clerk, at }: TestSigning) =>
    elsewhere.register(bodyId, {
      ...{ kind: 'pkcs11', token: 'Thiết bị', keyLabel: 'nguoi-ky', pin },
      owner: { purpose: 'personal', personId: leader.personId },
      ...{ label: 'Thẻ', by: clerk.personId, at },
    });

  test('signs as any key, and the method is told', async () => {
    const intent = await server.openLeader(key);
    const value = await server.valueOf(key, intent);
    const completed = await server.inBody((tx) =>
      server.facade.completeIntent(tx, {
        ...{ intentId: intent.intentId, values: [{ value }], method: 'pkcs11', at: server.at },
      }),
    );
    expect(completed).toMatchObject({ placed: true, signature: { method: 'pkcs11' } });
  });

  test('a wrong PIN counts; a token that is pulled out says nothing of the PIN', async () => {
    await expect(server.unlock(key, { pin: '999999' })).rejects.toMatchObject(
      refusal('WrongPin', { left: 4 }),
    );
    token.pullOut();
    for (let n = 0; n < 6; n += 1)
      await expect(server.unlock(key)).rejects.toMatchObject(refusal('TokenIsAway'));
    token.putBack();
    await expect(server.unlock(key, { pin: '999999' })).rejects.toMatchObject(
      refusal('WrongPin', { left: 3 }),
    );
    expect((await server.unlock(key)).method).toBe('pkcs11');
  });

  test('without a PIN nothing is tried; without a library it is said so', async () => {
    await expect(server.unlock(key, { pin: '' })).rejects.toMatchObject(refusal('PinIsNeeded'));
    await expect(register(room)).rejects.toMatchObject(refusal('TokenLibraryIsNotSet'));
  });
});
