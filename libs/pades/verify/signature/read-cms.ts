import { certificateParts } from '../../cms/certificate.js';
import {
  childrenOf,
  expectTag,
  objectIdOf,
  partsOf,
  readDer,
  readLeadingDer,
  sameBytes,
  tlv,
  type DerNode,
} from '../../cms/der.js';
import { oids } from '../../cms/oids.js';
import { plainAlgorithm } from '../../cms/plain-algorithm.js';
import { padesError } from '../../errors.js';
import { finding, type Finding } from '../judgement/findings.js';
import { normaliseBer } from './normalise-ber.js';
import type { Maker } from '../judgement/report.js';

/** A SignedData taken apart (RFC 5652 §5). Attributes by type; each type at most once. */
export interface CmsSignature {
  readonly digestAlgorithm: string;
  /** The AlgorithmIdentifier of the signature value. */
  readonly signatureAlgorithm: DerNode;
  /** The bytes that were signed: the attributes as a SET. */
  readonly signedAttributes: Uint8Array;
  readonly attributes: ReadonlyMap<string, DerNode>;
  readonly unsigned: ReadonlyMap<string, DerNode>;
  readonly signatureValue: Uint8Array;
  readonly certificates: readonly Uint8Array[];
  readonly signerCertificate: Uint8Array | undefined;
}

/**
 * Reads the content of /Contents. What contradicts a detached one-signer signature is a finding.
 * Our own are read by the letter, so that no byte of theirs can be another.
 */
export const readCms = (contents: Uint8Array, maker: Maker): CmsSignature | Finding => {
  const [type, explicit] = partsOf(outerOf(contents, maker), 2);
  if (objectIdOf(type) !== oids.signedData) throw malformed('content type');
  const [version, digests, encapsulated, ...rest] = childrenOf(
    readDer(expectTag(explicit, 0xa0).content, 0x30),
  );
  const [contentType, content] = childrenOf(expectTag(encapsulated, 0x30));
  if (content !== undefined) return finding('CmsHasContent');
  if (objectIdOf(contentType) !== oids.data) throw malformed('encapsulated type');
  if (maker === 'own' && rest.length !== 2) throw malformed('parts');
  const signers = childrenOf(expectTag(rest.at(-1), 0x31));
  const [signer] = signers;
  if (signer === undefined || signers.length !== 1)
    return finding('CmsHasNotOneSigner', String(signers.length));
  const certificates = rest.find(({ tag }) => tag === 0xa0);
  expectVersion(version, maker);
  return readSigner(
    signer,
    expectTag(digests, 0x31),
    certificates === undefined ? [] : childrenOf(certificates),
    maker,
  );
};

const malformed = (what: string): Error => padesError('DerIsMalformed', { what });

const outerOf = (contents: Uint8Array, maker: Maker): DerNode => {
  const isIndefinite = maker === 'foreign' && contents[1] === 0x80;
  const { der, rest } = isIndefinite ? normaliseBer(contents) : leading(contents);
  if (rest.some((byte) => byte !== 0)) throw malformed('padding');
  return readDer(der, 0x30);
};

const leading = (contents: Uint8Array): { der: Uint8Array; rest: Uint8Array } => {
  const { bytes } = readLeadingDer(contents);
  return { der: bytes, rest: contents.subarray(bytes.length) };
};

/** Version 1: signer named by issuer and serial, contents of type data; 3 else (RFC 5652 §5.1, §5.3). */
const expectVersion = (version: DerNode | undefined, maker: Maker): void => {
  const { content } = expectTag(version, 0x02);
  const accepted = maker === 'own' ? [1] : [1, 3, 4, 5];
  if (content.length !== 1 || !accepted.includes(content[0] ?? 0)) throw malformed('version');
};

const readSigner = (
  signer: DerNode,
  digests: DerNode,
  certificateNodes: readonly DerNode[],
  maker: Maker,
): CmsSignature | Finding => {
  const [version, identifier, digest, attributes, algorithm, value, unsigned, ...more] = childrenOf(
    expectTag(signer, 0x30),
  );
  if (attributes?.tag !== 0xa0) return finding('SignedAttributeIsMissing', 'messageDigest');
  expectVersion(version, maker);
  if (more.length > 0) throw malformed('signer');
  if (digest === undefined || !areDigestsOf(digests, digest, maker))
    throw malformed('digest algorithms');
  const certificates = certificateNodes
    .filter(({ tag }) => maker === 'own' || tag === 0x30)
    .map(({ bytes }) => bytes);
  return {
    digestAlgorithm: plainAlgorithm(digest),
    signatureAlgorithm: expectTag(algorithm, 0x30),
    signedAttributes: tlv(0x31, attributes.content),
    attributes: attributesOf(attributes, true),
    unsigned: unsignedOf(unsigned, maker),
    signatureValue: expectTag(value, 0x04).content,
    certificates,
    signerCertificate: certificates.find((der) => isNamedBy(identifier, der, maker)),
  };
};

/** Ours carry at most a timestamp there: what nobody signed may say nothing else. */
const unsignedOf = (node: DerNode | undefined, maker: Maker): ReadonlyMap<string, DerNode> => {
  if (node === undefined) return new Map();
  const unsigned = attributesOf(expectTag(node, 0xa1), maker === 'own');
  const isOurs = [...unsigned.keys()].every((type) => type === oids.signatureTimestamp);
  if (maker === 'own' && !(isOurs && unsigned.size === 1)) throw malformed('unsigned attributes');
  return unsigned;
};

const areDigestsOf = (digests: DerNode, digest: DerNode, maker: Maker): boolean =>
  maker === 'own'
    ? sameBytes(digests.content, digest.bytes)
    : childrenOf(digests).some((one) => plainAlgorithm(one) === plainAlgorithm(digest));

const isNamedBy = (identifier: DerNode | undefined, der: Uint8Array, maker: Maker): boolean => {
  const parts = certificateParts(der);
  if (identifier?.tag === 0x80 && maker === 'foreign') {
    const stated = parts.extensions.get('2.5.29.14')?.value;
    return stated !== undefined && sameBytes(readDer(stated, 0x04).content, identifier.content);
  }
  const [issuer, serial] = partsOf(expectTag(identifier, 0x30), 2);
  return (
    issuer !== undefined &&
    serial !== undefined &&
    sameBytes(parts.issuer, issuer.bytes) &&
    sameBytes(parts.serial, serial.bytes)
  );
};

/** Each type once; the value of a signed one once too. */
const attributesOf = (node: DerNode, signed: boolean): ReadonlyMap<string, DerNode> => {
  const attributes = new Map<string, DerNode>();
  for (const attribute of childrenOf(node)) {
    const [type, values, ...rest] = childrenOf(expectTag(attribute, 0x30));
    const [value, ...more] = childrenOf(expectTag(values, 0x31));
    const id = objectIdOf(type);
    const isOdd = value === undefined || (signed && more.length > 0) || rest.length > 0;
    if (isOdd || attributes.has(id)) throw malformed('attribute');
    attributes.set(id, value);
  }
  return attributes;
};
