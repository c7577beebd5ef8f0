import { createHash, type KeyObject } from 'node:crypto';
import { algorithmName } from '../../cms/algorithm-names.js';
import { certifiedKey } from '../../cms/certificate.js';
import { childrenOf, expectTag, objectIdOf, sameBytes, type DerNode } from '../../cms/der.js';
import { hashOfId, type HashName } from '../../cms/hashes.js';
import { oids } from '../../cms/oids.js';
import { readScheme } from '../../cms/signature-scheme.js';
import { isSignatureOf } from '../../cms/verify-signature.js';
import { describeKey, ruleFor } from '../../x509/accepted-algorithms.js';
import { finding, type Finding } from '../judgement/findings.js';
import type { CmsSignature } from './read-cms.js';

/** What a signature is checked against. */
export interface SignedBytes {
  readonly ranges: readonly Uint8Array[];
  /** `adbe.pkcs7.detached` needs no signing-certificate attribute (ISO 32000-1 §12.8.3.3). */
  readonly mustNameCertificate: boolean;
  /** When it is believed to have been made. */
  readonly at: Date;
}

/** Checks digest, signature value and signing-certificate attribute of a signature. */
export const checkCms = (
  cms: CmsSignature,
  signer: Uint8Array,
  signed: SignedBytes,
): readonly Finding[] => {
  const hash = hashOfId(cms.digestAlgorithm);
  if (hash === undefined)
    return [finding('AlgorithmIsNotAccepted', algorithmName(cms.digestAlgorithm))];
  const key = certifiedKey(signer);
  return [
    ...algorithmFindings(key, hash, signed.at),
    ...digestFindings(cms, hash, signed.ranges),
    ...valueFindings(cms, hash, key),
    ...signingCertificateFindings(cms, signer, signed.mustNameCertificate),
  ];
};

const valueFindings = (cms: CmsSignature, hash: HashName, key: KeyObject): readonly Finding[] => {
  const scheme = readScheme(cms.signatureAlgorithm.bytes, hash);
  if (scheme === undefined) {
    const [id] = childrenOf(cms.signatureAlgorithm);
    return [finding('AlgorithmIsNotAccepted', algorithmName(objectIdOf(id)))];
  }
  return isSignatureOf(scheme, key, cms.signedAttributes, cms.signatureValue)
    ? []
    : [finding('SignatureValueDoesNotVerify')];
};

/** Key and hash by the rules of their time (TT 15/2025 Phụ lục I). */
const algorithmFindings = (key: KeyObject, hash: HashName, at: Date): readonly Finding[] => {
  const rule = ruleFor(key, hash);
  if (rule === undefined) return [finding('AlgorithmIsNotAccepted', describeKey(key))];
  const hasRunOut = rule.until !== undefined && at >= rule.until;
  return hasRunOut ? [finding('AlgorithmHasRunOut', describeKey(key))] : [];
};

const digestFindings = (
  cms: CmsSignature,
  hash: HashName,
  ranges: readonly Uint8Array[],
): readonly Finding[] => {
  const contentType = cms.attributes.get(oids.contentType);
  if (contentType === undefined || objectIdOf(contentType) !== oids.data) {
    return [finding('SignedAttributeIsMissing', 'contentType')];
  }
  const stated = cms.attributes.get(oids.messageDigest);
  if (stated === undefined) return [finding('SignedAttributeIsMissing', 'messageDigest')];
  const digest = ranges.reduce((sum, range) => sum.update(range), createHash(hash)).digest();
  return sameBytes(expectTag(stated, 0x04).content, digest) ? [] : [finding('DigestDoesNotMatch')];
};

/** ESSCertIDv2 must name the certificate that verifies (RFC 5035 §5.4.1). */
const signingCertificateFindings = (
  cms: CmsSignature,
  signer: Uint8Array,
  isNeeded: boolean,
): readonly Finding[] => {
  const attribute = cms.attributes.get(oids.signingCertificateV2);
  if (attribute === undefined)
    return isNeeded ? [finding('SignedAttributeIsMissing', 'signingCertificateV2')] : [];
  const [list] = childrenOf(expectTag(attribute, 0x30));
  const [first] = childrenOf(expectTag(list, 0x30));
  const parts = childrenOf(expectTag(first, 0x30));
  const hash = hashOf(parts[0]);
  const stated = parts.find(({ tag }) => tag === 0x04);
  const isSame =
    hash !== undefined &&
    stated !== undefined &&
    sameBytes(stated.content, createHash(hash).update(signer).digest());
  return isSame ? [] : [finding('SigningCertificateDoesNotMatch')];
};

const hashOf = (first: DerNode | undefined): HashName | undefined =>
  first?.tag === 0x30 ? hashOfId(objectIdOf(childrenOf(first)[0])) : 'sha256';
