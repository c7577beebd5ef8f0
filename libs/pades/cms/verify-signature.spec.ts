import {
  constants,
  generateKeyPairSync,
  privateEncrypt,
  publicDecrypt,
  createHash,
  sign,
  type KeyObject,
} from 'node:crypto';
import { derNull, objectId, octets, sequence, tlv } from './der.js';
import { hashLength, hashNames, type HashName } from './hashes.js';
import { oids } from './oids.js';
import type { SignatureScheme } from './signature-scheme.js';
import { isSignatureOf } from './verify-signature.js';

const data = Buffer.from('Kế hoạch số 08');
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const p256 = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
const p384 = generateKeyPairSync('ec', { namedCurve: 'secp384r1' });
const ed25519 = generateKeyPairSync('ed25519');

const flipped = (bytes: Uint8Array, at: number): Buffer => {
  const changed = Buffer.from(bytes);
  changed[at] = (changed[at] ?? 0) ^ 1;
  return changed;
};
const raw = (message: Uint8Array): Buffer =>
  privateEncrypt({ key: rsa.privateKey, padding: constants.RSA_NO_PADDING }, message);
const opened = (value: Uint8Array): Buffer =>
  publicDecrypt({ key: rsa.publicKey, padding: constants.RSA_NO_PADDING }, value);

describe('every scheme', () => {
  const signers = [
    ...hashNames.map((hash) => [{ family: 'rsa-pkcs1', hash } as SignatureScheme, rsa] as const),
    ...hashNames.map((hash) => {
      const scheme: SignatureScheme = { family: 'rsa-pss', hash, saltLength: hashLength[hash] };
      return [scheme, rsa] as const;
    }),
    [{ family: 'ecdsa', hash: 'sha256' } as SignatureScheme, p256] as const,
    [{ family: 'ecdsa', hash: 'sha384' } as SignatureScheme, p384] as const,
  ];

  test.each(signers)(
    '%j: only its own value, over its own data, by its own key',
    (scheme, pair) => {
      const value = valueBy(scheme, pair.privateKey);
      const is = (over: Uint8Array, signed: Uint8Array, key: KeyObject): boolean =>
        isSignatureOf(scheme, key, over, signed);
      expect(is(data, value, pair.publicKey)).toBe(true);
      expect(is(flipped(data, 0), value, pair.publicKey)).toBe(false);
      expect(is(data, flipped(value, value.length - 1), pair.publicKey)).toBe(false);
      for (const other of [
        Buffer.alloc(0),
        value.subarray(1),
        value.subarray(0, -1),
        Buffer.concat([Buffer.of(0), value]),
        Buffer.concat([value, Buffer.of(0)]),
        Buffer.alloc(value.length),
        Buffer.alloc(value.length, 0xff),
      ]) {
        expect(is(data, other, pair.publicKey)).toBe(false);
      }
      const strangers = [rsa, p256, p384, ed25519].filter((other) => other !== pair);
      for (const { publicKey } of strangers) expect(is(data, value, publicKey)).toBe(false);
    },
  );

  const valueBy = ({ family, hash, saltLength = 0 }: SignatureScheme, key: KeyObject): Buffer =>
    family === 'rsa-pss'
      ? sign(hash, data, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength })
      : sign(hash, data, key);
});

describe('PKCS#1 v1.5 (RFC 8017 §8.2.2)', () => {
  const is = (value: Uint8Array, key = rsa.publicKey): boolean =>
    isSignatureOf({ family: 'rsa-pkcs1', hash: 'sha256' }, key, data, value);
  const digest = createHash('sha256').update(data).digest();
  const info = (hash: HashName, ...parameters: Buffer[]): Buffer =>
    sequence(sequence(objectId(oids[hash]), ...parameters), octets(digest));
  const padded = (content: Uint8Array, head = [0, 1], fill = 0xff, end = [0]): Buffer =>
    Buffer.concat([
      Buffer.from(head),
      Buffer.alloc(256 - head.length - end.length - content.length, fill),
      Buffer.from(end),
      content,
    ]);
  const good = info('sha256', derNull);

  test('our own padding is the right one', () => expect(is(raw(padded(good)))).toBe(true));

  test.each([
    ['block type 2', padded(good, [0, 2])],
    ['block type 0', padded(good, [0, 0])],
    ['a first octet', padded(good, [1, 1])],
    ['padding of other octets', padded(good, [0, 1], 0xfe)],
    ['no end of padding', padded(good, [0, 1], 0xff, [0xff])],
    ['an end inside the padding', padded(good, [0, 1, 0xff, 0])],
    ['no parameters', padded(info('sha256'))],
    ['parameters that are not NULL', padded(info('sha256', octets(Buffer.of(1))))],
    ['another hash named', padded(info('sha512', derNull))],
    ['octets after the digest', padded(Buffer.concat([good, Buffer.alloc(8)]))],
    ['the bare digest', padded(digest)],
    ['a length in two octets', padded(longSpelt(good))],
    [
      'short padding and garbage behind it',
      Buffer.concat([
        Buffer.from([0, 1, 255, 255, 255, 255, 255, 255, 255, 255, 0]),
        good,
        Buffer.alloc(256 - 11 - good.length, 7),
      ]),
    ],
  ])('%s', (_what, block) => expect(is(raw(block))).toBe(false));

  test('a cube root is no signature of a key with exponent 3', () => {
    const weak = generateKeyPairSync('rsa', { modulusLength: 2048, publicExponent: 3 });
    const head = Buffer.concat([Buffer.from([0, 1]), Buffer.alloc(8, 0xff), Buffer.of(0), good]);
    const wanted = Buffer.concat([head, Buffer.alloc(256 - head.length, 0xff)]);
    const forged = cubeRoot(BigInt(`0x${wanted.toString('hex')}`));
    const value = Buffer.from(forged.toString(16).padStart(512, '0'), 'hex');
    const block = publicDecrypt({ key: weak.publicKey, padding: constants.RSA_NO_PADDING }, value);
    expect(block.subarray(0, head.length)).toEqual(head);
    expect(is(value, weak.publicKey)).toBe(false);
  });
});

describe('RSASSA-PSS (RFC 8017 §9.1.2)', () => {
  const is = (value: Uint8Array, saltLength = 32): boolean =>
    isSignatureOf({ family: 'rsa-pss', hash: 'sha256', saltLength }, rsa.publicKey, data, value);
  const signedWith = (saltLength: number, hash = 'sha256'): Buffer =>
    sign(hash, data, {
      key: rsa.privateKey,
      padding: constants.RSA_PKCS1_PSS_PADDING,
      saltLength,
    });

  test.each([0, 1, 20, 31, 33, 64, 222])('a salt of %i octets where 32 are stated', (salt) =>
    expect(is(signedWith(salt))).toBe(false),
  );

  test('a longer salt is taken where it is stated', () => {
    expect(is(signedWith(64), 64)).toBe(true);
    expect(is(signedWith(64), 300)).toBe(false);
  });

  test('another hash', () => expect(is(signedWith(32, 'sha512'))).toBe(false));

  test.each([
    ['trailer', 255, 0xbc ^ 0xcc],
    ['hash', 230, 1],
    ['masked padding', 1, 1],
    ['salt', 222, 1],
  ])('%s changed by whoever has the key', (_what, at, mask) => {
    const block = opened(signedWith(32));
    expect(is(raw(block))).toBe(true);
    block[at] = (block[at] ?? 0) ^ mask;
    expect(is(raw(block))).toBe(false);
  });

  test('a key marked for PSS signs by PSS alone, and with its own hash', () => {
    const marked = generateKeyPairSync('rsa-pss', {
      modulusLength: 2048,
      hashAlgorithm: 'sha256',
      mgf1HashAlgorithm: 'sha256',
    });
    const value = sign('sha256', data, marked.privateKey);
    const by = (scheme: SignatureScheme): boolean =>
      isSignatureOf(scheme, marked.publicKey, data, value);
    expect(by({ family: 'rsa-pss', hash: 'sha256', saltLength: 32 })).toBe(true);
    expect(by({ family: 'rsa-pss', hash: 'sha512', saltLength: 64 })).toBe(false);
    expect(by({ family: 'rsa-pkcs1', hash: 'sha256' })).toBe(false);
  });
});

describe('ECDSA (SEC 1 §4.1.4, DER)', () => {
  const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
  const value = sign('sha256', data, p256.privateKey);
  const is = (changed: Uint8Array): boolean =>
    isSignatureOf({ family: 'ecdsa', hash: 'sha256' }, p256.publicKey, data, changed);
  const [r, s] = numbersIn(value);
  const of = (...numbers: bigint[]): Buffer =>
    sequence(...numbers.map((number) => tlv(0x02, signed(number))));

  test('its own numbers spelt again', () => expect(is(of(r, s))).toBe(true));

  test.each([
    ['r = 0', of(0n, s)],
    ['s = 0', of(r, 0n)],
    ['both 0', of(0n, 0n)],
    ['both 1', of(1n, 1n)],
    ['r = n', of(order, s)],
    ['s = n', of(r, order)],
    ['r + n', of(r + order, s)],
    ['s + n', of(r, s + order)],
    ['-r', of(-r, s)],
    ['-s', of(r, -s)],
    ['s and r', of(s, r)],
    ['r alone', of(r)],
    ['a third number', of(r, s, 1n)],
    ['a padded r', sequence(tlv(2, Buffer.of(0, 0), signed(r)), tlv(2, signed(s)))],
    ['an empty r', sequence(tlv(2), tlv(2, signed(s)))],
    ['octets instead of numbers', sequence(octets(signed(r)), octets(signed(s)))],
    ['a SET', tlv(0x31, tlv(2, signed(r)), tlv(2, signed(s)))],
    ['a length in two octets', longSpelt(value)],
    ['an open length', Buffer.concat([Buffer.of(0x30, 0x80), value.subarray(2), Buffer.alloc(2)])],
    [
      'the plain form r‖s',
      sign('sha256', data, { key: p256.privateKey, dsaEncoding: 'ieee-p1363' }),
    ],
  ])('%s', (_what, changed) => expect(is(changed)).toBe(false));

  test('(r, n − s) verifies as well: ECDSA has two values of one signature, both over the same bytes', () => {
    expect(is(of(r, order - s))).toBe(true);
    const { publicKey } = p256;
    const scheme = { family: 'ecdsa', hash: 'sha256' } as const;
    expect(isSignatureOf(scheme, publicKey, flipped(data, 0), of(r, order - s))).toBe(false);
  });

  test('numbers that lead to the point at infinity', () => {
    const key = BigInt(`0x${octetsOf(p256.privateKey.export({ format: 'jwk' }).d)}`);
    const digest = BigInt(`0x${createHash('sha256').update(data).digest('hex')}`);
    const led = (order - ((digest * inverse(key, order)) % order)) % order;
    expect((digest + led * key) % order).toBe(0n);
    for (const any of [1n, s, order - 1n]) expect(is(of(led, any))).toBe(false);
  });

  test('a curve that nobody asked for', () => {
    const other = generateKeyPairSync('ec', { namedCurve: 'secp256k1' });
    const scheme = { family: 'ecdsa', hash: 'sha256' } as const;
    expect(
      isSignatureOf(scheme, other.publicKey, data, sign('sha256', data, other.privateKey)),
    ).toBe(false);
  });
});

/** The same element with its length spelt in one octet more than it needs. */
function longSpelt(der: Uint8Array): Buffer {
  return Buffer.concat([der.subarray(0, 1), Buffer.of(0x81), der.subarray(1)]);
}

function cubeRoot(wanted: bigint): bigint {
  let [low, high] = [0n, 1n << 700n];
  while (low < high) {
    const middle = (low + high + 1n) / 2n;
    if (middle ** 3n <= wanted) low = middle;
    else high = middle - 1n;
  }
  return low;
}

const octetsOf = (text = ''): string => Buffer.from(text, 'base64url').toString('hex');

/** By Fermat: the order is a prime. */
function inverse(number: bigint, order: bigint): bigint {
  let [result, base] = [1n, number % order];
  for (let exponent = order - 2n; exponent > 0n; exponent >>= 1n) {
    if (exponent & 1n) result = (result * base) % order;
    base = (base * base) % order;
  }
  return result;
}

/** r and s of a signature whose lengths fit one octet. */
function numbersIn(value: Uint8Array): [bigint, bigint] {
  const bytes = Buffer.from(value);
  const length = bytes[3] ?? 0;
  const number = (from: number, to?: number): bigint =>
    BigInt(`0x${bytes.subarray(from, to).toString('hex')}`);
  return [number(4, 4 + length), number(6 + length)];
}

/** The octets of an INTEGER in two's complement. */
function signed(number: bigint): Buffer {
  let octetCount = 1;
  while (BigInt.asIntN(octetCount * 8, number) !== number) octetCount += 1;
  const hex = BigInt.asUintN(octetCount * 8, number).toString(16);
  return Buffer.from(hex.padStart(octetCount * 2, '0'), 'hex');
}
