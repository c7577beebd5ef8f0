import { createHash, verify } from 'node:crypto';
import { openCertificate } from '../cms/certificate.js';
import { childrenOf, objectIdOf, readDer, sameBytes } from '../cms/der.js';
import { oids } from '../cms/oids.js';
import { timestampFault, type TimestampFault } from './faults.js';
import { hashOfOid, type HashName } from './hashes.js';
import type { TimestampToken } from './timestamp-token.js';

/** Digest, signature value and ESSCertID of a token (RFC 5652 §5.4–5.6, RFC 5816). */
export const signatureFaults = (
  token: TimestampToken,
  signer: Uint8Array,
): readonly TimestampFault[] => {
  const hash = hashOfOid(token.digestAlgorithm);
  if (hash === undefined)
    return [timestampFault('TimestampAlgorithmIsNotAccepted', token.digestAlgorithm)];
  const digest = createHash(hash).update(token.content).digest();
  const isSigned = sameBytes(digest, token.messageDigest) && isSignedBy(token, hash, signer);
  return [
    ...(isSigned ? [] : [timestampFault('TimestampSignatureDoesNotVerify')]),
    ...namedSignerFaults(token, signer),
  ];
};

const isSignedBy = (token: TimestampToken, hash: HashName, signer: Uint8Array): boolean => {
  const id = objectIdOf(childrenOf(readDer(token.signatureAlgorithm, 0x30))[0]);
  const stated = id === oids.rsaEncryption ? hash : signatureHashes[id];
  if (stated !== hash) return false;
  return verify(
    hash,
    token.signedAttributes,
    openCertificate(signer).publicKey,
    token.signatureValue,
  );
};

const signatureHashes: Readonly<Record<string, HashName>> = {
  '1.2.840.113549.1.1.11': 'sha256',
  '1.2.840.113549.1.1.12': 'sha384',
  '1.2.840.113549.1.1.13': 'sha512',
  '1.2.840.10045.4.3.2': 'sha256',
  '1.2.840.10045.4.3.3': 'sha384',
  '1.2.840.10045.4.3.4': 'sha512',
};

/** The signed attributes must name the very certificate that verifies; SHA-1 names nobody. */
const namedSignerFaults = (
  { signingCertificate }: TimestampToken,
  signer: Uint8Array,
): readonly TimestampFault[] => {
  if (signingCertificate === undefined) return [timestampFault('TimestampSignerIsNotNamed')];
  const hash = hashOfOid(signingCertificate.algorithm);
  if (hash === undefined)
    return [timestampFault('TimestampAlgorithmIsNotAccepted', signingCertificate.algorithm)];
  const isNamed = sameBytes(signingCertificate.hash, createHash(hash).update(signer).digest());
  return isNamed ? [] : [timestampFault('TimestampSignerIsNotNamed')];
};
