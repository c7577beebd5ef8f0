import { createHash } from 'node:crypto';
import { algorithmName } from '../cms/algorithm-names.js';
import { certifiedKey } from '../cms/certificate.js';
import { sameBytes } from '../cms/der.js';
import { hashOfId, type HashName } from '../cms/hashes.js';
import { readScheme } from '../cms/signature-scheme.js';
import { isSignatureOf } from '../cms/verify-signature.js';
import { timestampFault, type TimestampFault } from './faults.js';
import type { TimestampToken } from './timestamp-token.js';

/** Digest, signature value and ESSCertID of a token (RFC 5652 §5.4–5.6, RFC 5816). */
export const signatureFaults = (
  token: TimestampToken,
  signer: Uint8Array,
): readonly TimestampFault[] => {
  const hash = hashOfId(token.digestAlgorithm);
  if (hash === undefined)
    return [
      timestampFault('TimestampAlgorithmIsNotAccepted', algorithmName(token.digestAlgorithm)),
    ];
  const digest = createHash(hash).update(token.content).digest();
  const isSigned = sameBytes(digest, token.messageDigest) && isSignedBy(token, hash, signer);
  return [
    ...(isSigned ? [] : [timestampFault('TimestampSignatureDoesNotVerify')]),
    ...namedSignerFaults(token, signer),
  ];
};

const isSignedBy = (token: TimestampToken, hash: HashName, signer: Uint8Array): boolean => {
  const scheme = readScheme(token.signatureAlgorithm, hash);
  return (
    scheme !== undefined &&
    isSignatureOf(scheme, certifiedKey(signer), token.signedAttributes, token.signatureValue)
  );
};

/** The signed attributes must name the very certificate that verifies; SHA-1 names nobody. */
const namedSignerFaults = (
  { signingCertificate }: TimestampToken,
  signer: Uint8Array,
): readonly TimestampFault[] => {
  if (signingCertificate === undefined) return [timestampFault('TimestampSignerIsNotNamed')];
  const hash = hashOfId(signingCertificate.algorithm);
  if (hash === undefined)
    return [
      timestampFault(
        'TimestampAlgorithmIsNotAccepted',
        algorithmName(signingCertificate.algorithm),
      ),
    ];
  const isNamed = sameBytes(signingCertificate.hash, createHash(hash).update(signer).digest());
  return isNamed ? [] : [timestampFault('TimestampSignerIsNotNamed')];
};
