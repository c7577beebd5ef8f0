import { verify, type KeyObject } from 'node:crypto';
import { padesError } from '../errors.js';
import { openCertificate } from './certificate.js';
import { derNull, objectId, sequence } from './der.js';
import { oids } from './oids.js';

/** What this library signs with (TT 15/2025 Phụ lục I: RSA ≥ 2048 or ECDSA ≥ 256, SHA-256). */
export type SignatureAlgorithm = 'rsa-pkcs1-sha256' | 'ecdsa-p256-sha256';

/** AlgorithmIdentifier for SignerInfo: RSA with NULL parameters, ECDSA without (RFC 3370, RFC 5754). */
export const algorithmIdentifier = (algorithm: SignatureAlgorithm): Buffer =>
  algorithm === 'rsa-pkcs1-sha256'
    ? sequence(objectId(oids.rsaEncryption), derNull)
    : sequence(objectId(oids.ecdsaWithSha256));

export const sha256Identifier = sequence(objectId(oids.sha256));

/** The algorithm that goes with a certificate's key. Throws `CertificateAlgorithmIsNotSupported`. */
export const algorithmOf = (certificate: Uint8Array): SignatureAlgorithm => {
  const key = openCertificate(certificate).publicKey;
  const { modulusLength = 0, namedCurve } = key.asymmetricKeyDetails ?? {};
  if (key.asymmetricKeyType === 'rsa' && modulusLength >= 2048) return 'rsa-pkcs1-sha256';
  if (key.asymmetricKeyType === 'ec' && namedCurve === 'prime256v1') return 'ecdsa-p256-sha256';
  throw padesError('CertificateAlgorithmIsNotSupported', {
    type: key.asymmetricKeyType,
    modulusLength,
    namedCurve,
  });
};

/** Whether a PKCS#1 v1.5 or DER-encoded ECDSA signature value fits key and data. */
export const fits = (hash: string, data: Uint8Array, key: KeyObject, value: Uint8Array): boolean =>
  verify(hash, data, key, value);

/** No signature of the algorithm under this certificate is longer (bytes). */
export const longestSignature = (certificate: Uint8Array): number => {
  const { modulusLength } = openCertificate(certificate).publicKey.asymmetricKeyDetails ?? {};
  return modulusLength === undefined ? 72 : Math.ceil(modulusLength / 8);
};
