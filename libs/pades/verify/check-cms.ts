import { createHash, type X509Certificate } from 'node:crypto';
import { fits } from '../cms/algorithm.js';
import { openCertificate } from '../cms/certificate.js';
import { childrenOf, expectTag, objectIdOf, sameBytes, type DerNode } from '../cms/der.js';
import { oids } from '../cms/oids.js';
import { finding, type Finding } from './findings.js';
import type { CmsSignature } from './read-cms.js';

const hashes: Readonly<Record<string, string>> = {
  [oids.sha256]: 'sha256',
  [oids.sha384]: 'sha384',
  [oids.sha512]: 'sha512',
};
/** Signature algorithms by the hash they fix; plain RSA leaves it to the digest algorithm. */
const signatureHashes: Readonly<Record<string, string | undefined>> = {
  [oids.rsaEncryption]: undefined,
  '1.2.840.113549.1.1.11': 'sha256',
  '1.2.840.113549.1.1.12': 'sha384',
  '1.2.840.113549.1.1.13': 'sha512',
  '1.2.840.10045.4.3.2': 'sha256',
  '1.2.840.10045.4.3.3': 'sha384',
  '1.2.840.10045.4.3.4': 'sha512',
};
const curves = ['prime256v1', 'secp384r1', 'secp521r1'];

/** Checks digest, signature value and signing-certificate attribute of a signature over `ranges`. */
export const checkCms = (
  cms: CmsSignature,
  signer: Uint8Array,
  ranges: readonly Uint8Array[],
): readonly Finding[] => {
  const hash = hashes[cms.digestAlgorithm];
  if (hash === undefined) return [finding('AlgorithmIsNotAccepted', cms.digestAlgorithm)];
  const certificate = openCertificate(signer);
  return [
    ...algorithmFindings(cms, hash, certificate),
    ...digestFindings(cms, hash, ranges),
    ...(fits(hash, cms.signedAttributes, certificate.publicKey, cms.signatureValue)
      ? []
      : [finding('SignatureValueDoesNotVerify')]),
    ...signingCertificateFindings(cms, signer),
  ];
};

const algorithmFindings = (
  cms: CmsSignature,
  hash: string,
  certificate: X509Certificate,
): readonly Finding[] => {
  const stated = signatureHashes[cms.signatureAlgorithm];
  const known = cms.signatureAlgorithm in signatureHashes && (stated ?? hash) === hash;
  if (!known) return [finding('AlgorithmIsNotAccepted', cms.signatureAlgorithm)];
  return keyFindings(certificate);
};

/** RSA of at least 2048 bits with an exponent of at least 65537, or a NIST curve (TT 15/2025). */
export const keyFindings = ({ publicKey }: X509Certificate): readonly Finding[] => {
  const {
    modulusLength = 0,
    publicExponent = 0n,
    namedCurve = '',
  } = publicKey.asymmetricKeyDetails ?? {};
  const type = publicKey.asymmetricKeyType;
  if (type === 'rsa' && modulusLength >= 2048 && publicExponent >= 65_537n) return [];
  if (type === 'ec' && curves.includes(namedCurve)) return [];
  return [
    finding(
      'AlgorithmIsNotAccepted',
      `${type} ${namedCurve || `${modulusLength} bit, e = ${publicExponent}`}`,
    ),
  ];
};

const digestFindings = (
  cms: CmsSignature,
  hash: string,
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
const signingCertificateFindings = (cms: CmsSignature, signer: Uint8Array): readonly Finding[] => {
  const attribute = cms.attributes.get(oids.signingCertificateV2);
  if (attribute === undefined) return [finding('SignedAttributeIsMissing', 'signingCertificateV2')];
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

const hashOf = (first: DerNode | undefined): string | undefined =>
  first?.tag === 0x30 ? hashes[objectIdOf(childrenOf(first)[0])] : 'sha256';
