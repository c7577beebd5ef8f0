import { certificateParts } from '../cms/certificate.js';
import {
  childrenOf,
  expectTag,
  objectIdOf,
  readDer,
  sameBytes,
  tlv,
  type DerNode,
} from '../cms/der.js';
import { oids } from '../cms/oids.js';
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
  const [type, explicit] = childrenOf(readDer(bytes, 0x30));
  if (objectIdOf(type) !== oids.signedData) throw unreadable('content type');
  const [, , encapsulated, ...rest] = childrenOf(readDer(expectTag(explicit, 0xa0).content, 0x30));
  const content = contentOf(encapsulated);
  const [signer, ...others] = childrenOf(expectTag(rest.at(-1), 0x31));
  if (signer === undefined || others.length > 0) throw unreadable('signers');
  const list = rest.find(({ tag }) => tag === 0xa0);
  const certificates =
    list === undefined
      ? []
      : childrenOf(list)
          .filter(({ tag }) => tag === 0x30)
          .map((node) => node.bytes);
  return {
    bytes,
    content,
    info: readTimestampInfo(content),
    certificates,
    ...readSigner(signer, certificates),
  };
};

const unreadable = (what: string): Error => padesError('TimestampIsNotReadable', { what });

const contentOf = (encapsulated: DerNode | undefined): Uint8Array => {
  const [type, explicit] = childrenOf(expectTag(encapsulated, 0x30));
  if (objectIdOf(type) !== timestampInfo) throw unreadable('encapsulated type');
  return readDer(expectTag(explicit, 0xa0).content, 0x04).content;
};

type SignerParts = Omit<TimestampToken, 'bytes' | 'content' | 'info' | 'certificates'>;

const readSigner = (node: DerNode, certificates: readonly Uint8Array[]): SignerParts => {
  const [, identifier, digest, attributes, algorithm, value] = childrenOf(expectTag(node, 0x30));
  const signed = expectTag(attributes, 0xa0);
  const attributeOf = attributesOf(signed);
  if (attributeOf(oids.contentType) === undefined) throw unreadable('contentType');
  if (objectIdOf(attributeOf(oids.contentType)) !== timestampInfo) throw unreadable('contentType');
  const named =
    essCertificate(attributeOf(oids.signingCertificateV2), oids.sha256) ??
    essCertificate(attributeOf(signingCertificate), oids.sha1);
  const signer = signerAmong(certificates, expectTag(identifier, 0x30));
  return {
    digestAlgorithm: objectIdOf(childrenOf(expectTag(digest, 0x30))[0]),
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
    const [type, values] = childrenOf(expectTag(attribute, 0x30));
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
  const [issuer, serial] = childrenOf(identifier);
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
