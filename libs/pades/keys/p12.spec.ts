import { verify, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { makeTestPki, type TestPki } from '../../../test/pki/index.js';
import { run, withFiles } from '../../../test/pki/tools.js';
import { localKeyProvider } from './key-provider.js';
import { openP12 } from './open-p12.js';

let pki: TestPki;
beforeAll(async () => {
  pki = await makeTestPki();
});

const toBeSigned = Buffer.from('Kế hoạch');
const refusal = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    return String((error as { code?: string }).code ?? error);
  }
  return 'no refusal';
};

describe.each(['leader', 'seal'] as const)('the P12 of the %s', (who) => {
  test('opens with its PIN and signs', () => {
    const key = openP12(pki[who].p12('123456'), '123456');
    expect(key.certificateChain.map((der) => Buffer.from(der))).toEqual(
      pki[who].key.certificateChain.map((der) => Buffer.from(der)),
    );
    const { publicKey } = new X509Certificate(key.certificateChain[0]!);
    expect(verify('sha256', toBeSigned, publicKey, key.sign(toBeSigned))).toBe(true);
    expect(key.algorithm).toBe(who === 'leader' ? 'rsa-pkcs1-sha256' : 'ecdsa-p256-sha256');
  });

  test('does not open with another PIN', () => {
    expect(refusal(() => openP12(pki[who].p12('123456'), '654321'))).toBe('WrongPin');
    expect(refusal(() => openP12(pki[who].p12('123456'), ''))).toBe('WrongPin');
  });

  test('is read by OpenSSL, key and both certificates', () => {
    withFiles({ p12: pki[who].p12('123456') }, (pathOf) => {
      const { status, output } = run('openssl', [
        'pkcs12',
        '-in',
        pathOf('p12'),
        '-passin',
        'pass:123456',
        '-nodes',
      ]);
      expect([
        status,
        output.match(/BEGIN CERTIFICATE/g)?.length,
        output.match(/BEGIN PRIVATE KEY/g)?.length,
      ]).toEqual([0, 2, 1]);
    });
  });

  test('is read when OpenSSL made it', () => {
    withFiles({ p12: pki[who].p12('123456') }, (pathOf) => {
      run('openssl', [
        'pkcs12',
        '-in',
        pathOf('p12'),
        '-passin',
        'pass:123456',
        '-nodes',
        '-out',
        pathOf('pem'),
      ]);
      const { status } = run('openssl', [
        'pkcs12',
        '-export',
        '-in',
        pathOf('pem'),
        '-passout',
        'pass:9',
        '-out',
        pathOf('made'),
      ]);
      expect(status).toBe(0);
      const key = openP12(readFileSync(pathOf('made')), '9');
      expect(key.certificateChain).toHaveLength(2);
      expect(Buffer.from(key.certificateChain[0]!)).toEqual(
        Buffer.from(pki[who].key.certificateChain[0]!),
      );
      expect(refusal(() => openP12(readFileSync(pathOf('made')), '8'))).toBe('WrongPin');
    });
  });
});

test('what is no P12 is said to be none', () => {
  expect(refusal(() => openP12(Buffer.from('x'), '1'))).toBe('P12IsNotReadable');
  expect(refusal(() => openP12(Buffer.from([0x30, 0x03, 0x02, 0x01, 0x03]), '1'))).toBe(
    'P12IsNotReadable',
  );
});

test('a key at hand answers at once as a provider of two steps', async () => {
  const provider = localKeyProvider(pki.seal.key);
  const ticket = await provider.prepare({
    ...{ intent: 'i-1', description: 'Đóng dấu' },
    wanted: [
      { name: 'a', toBeSigned },
      { name: 'b', toBeSigned: Buffer.from('khác') },
    ],
  });
  const outcome = await provider.complete(ticket, ['a', 'b', 'c']);
  const { publicKey } = new X509Certificate((await provider.certificateChain())[0]!);
  if (outcome.state !== 'signed') throw new Error(outcome.state);
  const [first, second, unknown] = outcome.signatureValues;
  expect(verify('sha256', toBeSigned, publicKey, first!)).toBe(true);
  expect(verify('sha256', Buffer.from('khác'), publicKey, second!)).toBe(true);
  expect(unknown).toBeUndefined();
});
