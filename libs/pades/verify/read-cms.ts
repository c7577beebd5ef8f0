import { certificateParts } from '../cms/certificate.js';
import {
  childrenOf,
  derNull,
  expectTag,
  objectIdOf,
  readDer,
  readLeadingDer,
  sameBytes,
  tlv,
  type DerNode,
} from '../cms/der.js';
import { oids } from '../cms/oids.js';
import { padesError } from '../errors.js';
import { finding, type Finding } from './findings.js';

/** A SignedData taken apart (RFC 5652 §5). Attributes by type; each type at most once. */
export interface CmsSignature {
  readonly digestAlgorithm: string;
  readonly signatureAlgorithm: string;
  /** The bytes that were signed: the attributes as a SET. */
  readonly signedAttributes: Uint8Array;
  readonly attributes: ReadonlyMap<string, DerNode>;
  readonly signatureValue: Uint8Array;
  readonly certificates: readonly Uint8Array[];
  readonly signerCertificate: Uint8Array | undefined;
}

/** Reads the content of /Contents. What contradicts a detached one-signer signature is a finding. */
export const readCms = (contents: Uint8Array): CmsSignature | Finding => {
  const outer = readLeadingDer(contents);
  if (contents.subarray(outer.bytes.length).some((byte) => byte !== 0)) throw malformed('padding');
  const [type, explicit] = childrenOf(expectTag(outer, 0x30));
  if (objectIdOf(type) !== oids.signedData) throw malformed('content type');
  const [version, digests, encapsulated, ...rest] = childrenOf(
    readDer(expectTag(explicit, 0xa0).content, 0x30),
  );
  const [contentType, content] = childrenOf(expectTag(encapsulated, 0x30));
  if (content !== undefined) return finding('CmsHasContent');
  if (objectIdOf(contentType) !== oids.data) throw malformed('encapsulated type');
  const signers = childrenOf(expectTag(rest.at(-1), 0x31));
  const [signer] = signers;
  if (signer === undefined || signers.length !== 1)
    return finding('CmsHasNotOneSigner', String(signers.length));
  const certificates = rest.find(({ tag }) => tag === 0xa0);
  expectOne(version);
  return readSigner(
    signer,
    expectTag(digests, 0x31),
    certificates === undefined ? [] : childrenOf(certificates),
  );
};

const malformed = (what: string): Error => padesError('DerIsMalformed', { what });

/** Version 1: signer named by issuer and serial, contents of type data (RFC 5652 §5.1, §5.3). */
const expectOne = (version: DerNode | undefined): void => {
  if (!sameBytes(expectTag(version, 0x02).content, Buffer.from([1]))) throw malformed('version');
};

const readSigner = (
  signer: DerNode,
  digests: DerNode,
  certificateNodes: readonly DerNode[],
): CmsSignature | Finding => {
  const [version, identifier, digest, attributes, algorithm, value] = childrenOf(
    expectTag(signer, 0x30),
  );
  if (attributes?.tag !== 0xa0) return finding('SignedAttributeIsMissing', 'messageDigest');
  expectOne(version);
  if (digest === undefined || !sameBytes(digests.content, digest.bytes))
    throw malformed('digest algorithms');
  const [issuer, serial] = childrenOf(expectTag(identifier, 0x30));
  const certificates = certificateNodes.map(({ bytes }) => bytes);
  return {
    digestAlgorithm: algorithmOf(digest),
    signatureAlgorithm: algorithmOf(algorithm),
    signedAttributes: tlv(0x31, attributes.content),
    attributes: attributesOf(attributes),
    signatureValue: expectTag(value, 0x04).content,
    certificates,
    signerCertificate: certificates.find((der) => {
      const parts = certificateParts(der);
      return (
        issuer !== undefined &&
        serial !== undefined &&
        sameBytes(parts.issuer, issuer.bytes) &&
        sameBytes(parts.serial, serial.bytes)
      );
    }),
  };
};

/** An algorithm without parameters or with NULL; PSS and the like are not for us. */
const algorithmOf = (node: DerNode | undefined): string => {
  const [id, parameters, ...more] = childrenOf(expectTag(node, 0x30));
  const isPlain = parameters === undefined || sameBytes(parameters.bytes, derNull);
  if (!isPlain || more.length > 0) throw malformed('algorithm parameters');
  return objectIdOf(id);
};

const attributesOf = (node: DerNode): ReadonlyMap<string, DerNode> => {
  const attributes = new Map<string, DerNode>();
  for (const attribute of childrenOf(node)) {
    const [type, values] = childrenOf(expectTag(attribute, 0x30));
    const [value, ...more] = childrenOf(expectTag(values, 0x31));
    const id = objectIdOf(type);
    if (value === undefined || more.length > 0 || attributes.has(id)) throw malformed('attribute');
    attributes.set(id, value);
  }
  return attributes;
};
