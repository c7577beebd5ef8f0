import { constants, sign, type KeyObject } from 'node:crypto';
import { padesError } from '../errors.js';
import { certifiedKey } from './certificate.js';
import { derNull, integer, objectId, sequence, tlv } from './der.js';
import { hashIdentifier, hashLength, type HashName } from './hashes.js';
import { oids } from './oids.js';
import type { SignatureScheme } from './signature-scheme.js';
import { isSignatureOf } from './verify-signature.js';

const pkcs1 = (hash: HashName) => ({ family: 'rsa-pkcs1', hash }) as const;
const pss = (hash: HashName) =>
  ({ family: 'rsa-pss', hash, saltLength: hashLength[hash] }) as const;

const schemes = {
  'rsa-pkcs1-sha256': pkcs1('sha256'),
  'rsa-pkcs1-sha384': pkcs1('sha384'),
  'rsa-pkcs1-sha512': pkcs1('sha512'),
  'rsa-pss-sha256': pss('sha256'),
  'rsa-pss-sha384': pss('sha384'),
  'rsa-pss-sha512': pss('sha512'),
  'ecdsa-p256-sha256': { family: 'ecdsa', hash: 'sha256' },
  'ecdsa-p384-sha384': { family: 'ecdsa', hash: 'sha384' },
} as const satisfies Record<string, SignatureScheme>;

/** What this library signs with (TT 15/2025 Phụ lục I: RSA ≥ 2048 or ECDSA ≥ 256, SHA-2). */
export type SignatureAlgorithm = keyof typeof schemes;

const rsaAlgorithms: readonly SignatureAlgorithm[] = [
  'rsa-pkcs1-sha256',
  'rsa-pkcs1-sha384',
  'rsa-pkcs1-sha512',
  'rsa-pss-sha256',
  'rsa-pss-sha384',
  'rsa-pss-sha512',
];
const curveAlgorithms: Readonly<Record<string, SignatureAlgorithm>> = {
  prime256v1: 'ecdsa-p256-sha256',
  secp384r1: 'ecdsa-p384-sha384',
};

/** The algorithms that go with a certificate's key, the usual one first. */
export const algorithmsFor = (certificate: Uint8Array): readonly SignatureAlgorithm[] => {
  const key = certifiedKey(certificate);
  const { modulusLength = 0, namedCurve = '' } = key.asymmetricKeyDetails ?? {};
  if (key.asymmetricKeyType === 'rsa' && modulusLength >= 2048) return rsaAlgorithms;
  if (key.asymmetricKeyType === 'ec') return [curveAlgorithms[namedCurve] ?? []].flat();
  return [];
};

/**
 * The algorithm that goes with a certificate's key: the one wished for, or the usual one.
 * Throws `CertificateAlgorithmIsNotSupported`.
 */
export const algorithmOf = (
  certificate: Uint8Array,
  wished?: SignatureAlgorithm,
): SignatureAlgorithm => {
  const fitting = algorithmsFor(certificate);
  const algorithm = wished === undefined ? fitting[0] : fitting.find((one) => one === wished);
  if (algorithm !== undefined) return algorithm;
  const { asymmetricKeyType: type, asymmetricKeyDetails } = certifiedKey(certificate);
  const { modulusLength = 0, namedCurve } = asymmetricKeyDetails ?? {};
  throw padesError('CertificateAlgorithmIsNotSupported', {
    type,
    modulusLength,
    namedCurve,
    ...(wished === undefined ? {} : { wished }),
  });
};

/** The hash of an algorithm: of the document and of the signed attributes alike (RFC 5652 §5.4). */
export const hashOf = (algorithm: SignatureAlgorithm): HashName => schemes[algorithm].hash;

/** AlgorithmIdentifier for SignerInfo: RSA with NULL parameters, ECDSA without (RFC 5754). */
export const algorithmIdentifier = (algorithm: SignatureAlgorithm): Buffer => {
  const { family, hash }: SignatureScheme = schemes[algorithm];
  if (family === 'rsa-pkcs1') return sequence(objectId(oids.rsaEncryption), derNull);
  if (family === 'rsa-pss') return sequence(objectId(oids.rsassaPss), pssParameters(hash));
  return sequence(objectId(hash === 'sha256' ? oids.ecdsaWithSha256 : oids.ecdsaWithSha384));
};

/** One hash for message and mask, a salt as long as it (RFC 4055 §3.1). */
const pssParameters = (hash: HashName): Buffer =>
  sequence(
    tlv(0xa0, hashIdentifier(hash)),
    tlv(0xa1, sequence(objectId(oids.mgf1), hashIdentifier(hash))),
    tlv(0xa2, integer(hashLength[hash])),
  );

/** The signature value over the data's hash; ECDSA as DER. */
export const signWith = (
  algorithm: SignatureAlgorithm,
  key: KeyObject,
  data: Uint8Array,
): Uint8Array => {
  const { family, hash, saltLength = 0 }: SignatureScheme = schemes[algorithm];
  if (family !== 'rsa-pss') return sign(hash, data, key);
  return sign(hash, data, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength });
};

/** Whether a value is what `signWith` makes of the data with the certificate's key. */
export const isValueOf = (
  algorithm: SignatureAlgorithm,
  certificate: Uint8Array,
  data: Uint8Array,
  value: Uint8Array,
): boolean => isSignatureOf(schemes[algorithm], certifiedKey(certificate), data, value);

/** No signature of the algorithm under this certificate is longer (bytes). */
export const longestSignature = (certificate: Uint8Array): number => {
  const { modulusLength, namedCurve } = certifiedKey(certificate).asymmetricKeyDetails ?? {};
  if (modulusLength !== undefined) return Math.ceil(modulusLength / 8);
  return namedCurve === 'prime256v1' ? 72 : 104;
};

/** Whether a text names one of the algorithms, as a stored signature states it. */
export const isSignatureAlgorithm = (name: unknown): name is SignatureAlgorithm =>
  typeof name === 'string' && Object.hasOwn(schemes, name);
