import { certificateParts } from '../cms/certificate.js';
import {
  childrenOf,
  expectTag,
  objectIdOf,
  partsOf,
  readDer,
  sameBytes,
  tlv,
  type DerNode,
} from '../cms/der.js';
import { oids } from '../cms/oids.js';
import { plainAlgorithm } from '../cms/plain-algorithm.js';
import { padesError } from '../errors.js';
import { readTimestampInfo } from './read-info.js';
import type { TimestampToken } from './timestamp-token.js';

const timestampInfo = '1.2.840.113549.1.9.16.1.4';
const signingCertificate = '1.2.840.113549.1.9.16.2.12';

/**
 * Takes a TimeStampToken apart without judging it (RFC 3161 §2.4.2). `bytes` may be followed by
 * zeros, as in /Contents of a document timestamp. Throws `TimestampIsNotReadable`.
 */
export const readTimestampToken = (bytes: Uint8Array): TimestampToken => {
  const [type, explicit] = partsOf(readDer(bytes, 0x30), 2);
  if (objectIdOf(type) !== oids.signedData) throw unreadable('content type');
  const [version, digests, encapsulated, ...rest] = childrenOf(
    readDer(expectTag(explicit, 0xa0).content, 0x30),
  );
  expectVersion(version, 3);
  const content = contentOf(encapsulated);
  const list = rest[0]?.tag === 0xa0 ? rest.shift() : undefined;
  if (rest[0]?.tag === 0xa1) rest.shift();
  const [signers, ...more] = rest;
  const [signer, ...others] = childrenOf(expectTag(signers, 0x31));
  if (signer === undefined || others.length + more.length > 0) throw unreadable('signers');
  const certificates =
    list === undefined
      ? []
      : childrenOf(list)
          .filter(({ tag }) => tag === 0x30)
          .map((node) => node.bytes);
  const parts = readSigner(signer, certificates);
  const [digest, ...moreDigests] = childrenOf(expectTag(digests, 0x31)).map(plainAlgorithm);
  if (digest !== parts.digestAlgorithm || moreDigests.length > 0) throw unreadable('digests');
  return { bytes, content, info: readTimestampInfo(content), certificates, ...parts };
};

/** 3 for a content of its own type, 1 for a signer named by issuer and serial (RFC 5652 §5.1, §5.3). */
const expectVersion = (node: DerNode | undefined, version: number): void => {
  const { content } = expectTag(node, 0x02);
  if (content.length !== 1 || content[0] !== version) throw unreadable('version');
};

const unreadable = (what: string): Error => padesError('TimestampIsNotReadable', { what });

const contentOf = (encapsulated: DerNode | undefined): Uint8Array => {
  const [type, explicit] = partsOf(expectTag(encapsulated, 0x30), 2);
  if (objectIdOf(type) !== timestampInfo) throw unreadable('encapsulated type');
  return readDer(expectTag(explicit, 0xa0).content, 0x04).content;
};

type SignerParts = Omit<TimestampToken, 'bytes' | 'content' | 'info' | 'certificates'>;

const readSigner = (node: DerNode, certificates: readonly Uint8Array[]): SignerParts => {
  const [version, identifier, digest, attributes, algorithm, value, unsigned, ...more] = childrenOf(
    expectTag(node, 0x30),
  );
  expectVersion(version, 1);
  if (more.length > 0 || (unsigned !== undefined && unsigned.tag !== 0xa1))
    throw unreadable('signer');
  const signed = expectTag(attributes, 0xa0);
  const attributeOf = attributesOf(signed);
  if (attributeOf(oids.contentType) === undefined) throw unreadable('contentType');
  if (objectIdOf(attributeOf(oids.contentType)) !== timestampInfo) throw unreadable('contentType');
  const named =
    essCertificate(attributeOf(oids.signingCertificateV2), oids.sha256) ??
    essCertificate(attributeOf(signingCertificate), oids.sha1);
  const signer = signerAmong(certificates, expectTag(identifier, 0x30));
  return {
    digestAlgorithm: plainAlgorithm(digest),
    signatureAlgorithm: expectTag(algorithm, 0x30).bytes,
    signedAttributes: tlv(0x31, signed.content),
    messageDigest: expectTag(attributeOf(oids.messageDigest), 0x04).content,
    signatureValue: expectTag(value, 0x04).content,
    ...(named === undefined ? {} : { signingCertificate: named }),
    ...(signer === undefined ? {} : { signer }),
  };
};

/** Each attribute once, with one value. */
const attributesOf = (node: DerNode): ((type: string) => DerNode | undefined) => {
  const attributes = new Map<string, DerNode>();
  for (const attribute of childrenOf(node)) {
    const [type, values] = partsOf(expectTag(attribute, 0x30), 2);
    const [value, ...more] = childrenOf(expectTag(values, 0x31));
    const id = objectIdOf(type);
    if (value === undefined || more.length > 0 || attributes.has(id)) throw unreadable('attribute');
    attributes.set(id, value);
  }
  return (type) => attributes.get(type);
};

/** The first ESSCertID or ESSCertIDv2 (RFC 2634 §5.4.1, RFC 5035 §4); version 1 hashes with SHA-1. */
const essCertificate = (
  attribute: DerNode | undefined,
  usualAlgorithm: string,
): TimestampToken['signingCertificate'] => {
  if (attribute === undefined) return undefined;
  const [list] = childrenOf(expectTag(attribute, 0x30));
  const [first] = childrenOf(expectTag(list, 0x30));
  const parts = childrenOf(expectTag(first, 0x30));
  const stated = parts[0]?.tag === 0x30 ? objectIdOf(childrenOf(parts[0])[0]) : usualAlgorithm;
  return {
    algorithm: stated,
    hash: expectTag(
      parts.find(({ tag }) => tag === 0x04),
      0x04,
    ).content,
  };
};

const signerAmong = (
  certificates: readonly Uint8Array[],
  identifier: DerNode,
): Uint8Array | undefined => {
  const [issuer, serial] = partsOf(identifier, 2);
  return certificates.find((der) => {
    const parts = certificateParts(der);
    return (
      issuer !== undefined &&
      serial !== undefined &&
      sameBytes(parts.issuer, issuer.bytes) &&
      sameBytes(parts.serial, serial.bytes)
    );
  });
};
