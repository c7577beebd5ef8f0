import { createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { derNull, objectId, sequence } from '../cms/der.js';
import { oids } from '../cms/oids.js';
import { acceptedAlgorithms, acceptedUntil } from './accepted-algorithms.js';
import { signatureFault } from './check-signed.js';

const spkiOf = (key: KeyObject): Uint8Array => key.export({ format: 'der', type: 'spki' });
/** A public key of so many bits that nobody has the private one of. */
const rsa = (bits: number, exponent = Buffer.of(1, 0, 1)): KeyObject => {
  const modulus = Buffer.alloc(bits / 8, 0xff).toString('base64url');
  const jwk = { kty: 'RSA', n: modulus, e: exponent.toString('base64url') };
  return createPublicKey({ format: 'jwk', key: jwk });
};
const curve = (namedCurve: string) => generateKeyPairSync('ec', { namedCurve });
const rsa2048 = generateKeyPairSync('rsa', { modulusLength: 2048 });

const bytes = Buffer.from('đã ký');
const faultOf = (
  { privateKey, publicKey }: { privateKey?: KeyObject; publicKey: KeyObject },
  at = new Date('2026-01-06T00:00:00Z'),
  rules = acceptedAlgorithms,
) => {
  const isRsa = publicKey.asymmetricKeyType === 'rsa';
  const algorithm = isRsa
    ? sequence(objectId(oids.sha256WithRsa), derNull)
    : sequence(objectId(oids.ecdsaWithSha256));
  const value = privateKey === undefined ? Buffer.alloc(256) : sign('sha256', bytes, privateKey);
  return signatureFault({ bytes, algorithm, value }, spkiOf(publicKey), at, rules);
};

test('RSA of 2048 bits proves until the end of 2030, a longer one and the curves go on', () => {
  expect(faultOf(rsa2048)).toBeUndefined();
  expect(faultOf(rsa2048, new Date('2030-12-31T16:59:59Z'))).toBeUndefined();
  expect(faultOf(rsa2048, new Date('2030-12-31T17:00:00Z'))).toEqual({
    code: 'AlgorithmIsNotAccepted',
    detail: 'rsa 2048, sha256',
  });
  expect(acceptedUntil(spkiOf(rsa(3072)), 'sha256')).toBeUndefined();
  expect(faultOf({ publicKey: rsa(3072) }, new Date('2040-01-01'))?.code).toBe(
    'SignatureDoesNotVerify',
  );
  expect(faultOf(curve('prime256v1'), new Date('2040-01-01'))).toBeUndefined();
  expect(acceptedUntil(spkiOf(rsa2048.publicKey), 'sha256')).toEqual(
    new Date('2030-12-31T17:00:00Z'),
  );
  expect(acceptedUntil(spkiOf(curve('secp384r1').publicKey), 'sha384')).toBeUndefined();
});

test.each<[string, { privateKey?: KeyObject; publicKey: KeyObject }, string]>([
  ['short RSA', { publicKey: rsa(1024) }, 'rsa 1024, sha256'],
  ['RSA just too short', { publicKey: rsa(2040) }, 'rsa 2040, sha256'],
  ['RSA with exponent 3', { publicKey: rsa(2048, Buffer.of(3)) }, 'rsa 2048 e=3, sha256'],
  ['another curve', curve('secp256k1'), 'ec secp256k1, sha256'],
  ['a short curve', curve('secp224r1'), 'ec secp224r1, sha256'],
])('%s never proves anything', (_what, pair, detail) => {
  expect(faultOf(pair)).toEqual({ code: 'AlgorithmIsNotAccepted', detail });
  expect(acceptedUntil(spkiOf(pair.publicKey), 'sha256')).toEqual(new Date(0));
});

test('other rules may be given: what ends is data', () => {
  const rules = { ...acceptedAlgorithms, hashes: { sha256: { until: new Date('2025-01-01') } } };
  expect(faultOf(rsa2048, undefined, rules)?.code).toBe('AlgorithmIsNotAccepted');
  expect(faultOf(rsa2048, new Date('2024-12-31'), rules)).toBeUndefined();
  expect(acceptedUntil(spkiOf(rsa2048.publicKey), 'sha256', rules)).toEqual(new Date('2025-01-01'));
  expect(acceptedUntil(spkiOf(rsa2048.publicKey), 'sha512', rules)).toEqual(new Date(0));
});

test('a key that is none', () => {
  expect(acceptedUntil(Buffer.from('3000', 'hex'), 'sha256')).toEqual(new Date(0));
  const offCurve = Buffer.from(spkiOf(curve('prime256v1').publicKey));
  offCurve[offCurve.length - 1]! ^= 1;
  expect(acceptedUntil(offCurve, 'sha256')).toEqual(new Date(0));
});
