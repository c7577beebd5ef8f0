import { derNull, integer, objectId, octets, sequence, tlv } from './der.js';
import { hashIdentifier } from './hashes.js';
import { oids } from './oids.js';
import { readScheme } from './signature-scheme.js';

const bare = (id: string): Buffer => sequence(objectId(id));
const withNull = (id: string): Buffer => sequence(objectId(id), derNull);

test('plain algorithms, with the parameters that are theirs', () => {
  const rsa = { family: 'rsa-pkcs1', hash: 'sha256' };
  expect(readScheme(withNull(oids.sha256WithRsa))).toEqual(rsa);
  expect(readScheme(bare(oids.sha256WithRsa))).toEqual(rsa);
  expect(readScheme(bare(oids.ecdsaWithSha384))).toEqual({ family: 'ecdsa', hash: 'sha384' });
  expect(readScheme(withNull(oids.ecdsaWithSha384))).toBeUndefined();
  expect(readScheme(sequence(objectId(oids.sha256WithRsa), octets(Buffer.of(1))))).toBeUndefined();
  expect(readScheme(sequence(objectId(oids.sha256WithRsa), derNull, derNull))).toBeUndefined();
});

test('plain RSA has the hash that stands beside it; others must agree', () => {
  const rsa = withNull(oids.rsaEncryption);
  expect(readScheme(rsa, 'sha512')).toEqual({ family: 'rsa-pkcs1', hash: 'sha512' });
  expect(readScheme(rsa)).toBeUndefined();
  expect(readScheme(withNull(oids.sha256WithRsa), 'sha512')).toBeUndefined();
  expect(readScheme(bare(oids.ecdsaWithSha256), 'sha256')).toEqual({
    family: 'ecdsa',
    hash: 'sha256',
  });
});

test.each([
  ['SHA-1 with RSA', '1.2.840.113549.1.1.5'],
  ['MD5 with RSA', '1.2.840.113549.1.1.4'],
  ['SHA-1 with ECDSA', '1.2.840.10045.4.1'],
  ['SHA-1 with DSA', '1.2.840.10040.4.3'],
  ['SHA-256 with DSA', '2.16.840.1.101.3.4.3.2'],
])('%s is refused', (_name, id) => {
  expect(readScheme(bare(id))).toBeUndefined();
  expect(readScheme(withNull(id), 'sha256')).toBeUndefined();
});

describe('RSASSA-PSS', () => {
  const mask = (identifier: Buffer): Buffer => tlv(0xa1, sequence(objectId(oids.mgf1), identifier));
  const parts = {
    digest: tlv(0xa0, hashIdentifier('sha256')),
    mask: mask(hashIdentifier('sha256')),
    salt: tlv(0xa2, integer(32)),
  };
  const pss = (...parameters: Buffer[]): Buffer =>
    sequence(objectId(oids.rsassaPss), sequence(...parameters));

  test('one hash throughout and a salt as long', () => {
    expect(readScheme(pss(...Object.values(parts)))).toEqual({
      family: 'rsa-pss',
      hash: 'sha256',
      saltLength: 32,
    });
  });

  test.each([
    ['no parameters at all', bare(oids.rsassaPss)],
    ['NULL', withNull(oids.rsassaPss)],
    ['the defaults, which are SHA-1', pss()],
    ['SHA-1 stated', pss(tlv(0xa0, withNull(oids.sha1)), parts.mask, parts.salt)],
    ['a mask of another hash', pss(parts.digest, mask(hashIdentifier('sha512')), parts.salt)],
    ['a mask of SHA-1', pss(parts.digest, mask(withNull(oids.sha1)), parts.salt)],
    ['another mask', pss(parts.digest, tlv(0xa1, withNull(oids.mgf1)), parts.salt)],
    ['no mask', pss(parts.digest, parts.salt)],
    ['the default salt', pss(parts.digest, parts.mask)],
    ['a short salt', pss(parts.digest, parts.mask, tlv(0xa2, integer(20)))],
    ['a salt of no length', pss(parts.digest, parts.mask, tlv(0xa2, integer(0)))],
    ['a trailer of its own', pss(...Object.values(parts), tlv(0xa3, integer(2)))],
    ['another order', pss(parts.mask, parts.digest, parts.salt)],
  ])('%s is refused', (_what, algorithm) => expect(readScheme(algorithm)).toBeUndefined());

  test('a hash that differs from the one beside it', () => {
    expect(readScheme(pss(...Object.values(parts)), 'sha512')).toBeUndefined();
  });
});
