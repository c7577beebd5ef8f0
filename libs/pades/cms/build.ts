import { createHash } from 'node:crypto';
import { algorithmIdentifier, hashOf, type SignatureAlgorithm } from './algorithm.js';
import { hashIdentifier } from './hashes.js';
import { certificateParts } from './certificate.js';
import { integer, objectId, octets, sequence, setOf, tlv } from './der.js';
import { oids } from './oids.js';

/**
 * The signed attributes of a PAdES baseline signature as the SET whose bytes are signed:
 * content type, message digest, signing certificate. No signing time: PAdES has /M for it
 * (ETSI EN 319 142-1 §6.3, RFC 5652 §5.4, RFC 5035).
 */
export const signedAttributes = (digest: Uint8Array, certificate: Uint8Array): Buffer => {
  const certificateHash = createHash('sha256').update(certificate).digest();
  return setOf(
    attribute(oids.contentType, objectId(oids.data)),
    attribute(oids.messageDigest, octets(digest)),
    attribute(oids.signingCertificateV2, sequence(sequence(sequence(octets(certificateHash))))),
  );
};

const attribute = (id: string, value: Buffer): Buffer => sequence(objectId(id), setOf(value));

export interface SignedDataParts {
  /** DER, leaf first. */
  readonly certificateChain: readonly Uint8Array[];
  readonly algorithm: SignatureAlgorithm;
  readonly signedAttributes: Uint8Array;
  readonly signatureValue: Uint8Array;
  /** A TimeStampToken over the signature value, DER (ETSI EN 319 122-1 §5.3). */
  readonly timestampToken?: Uint8Array | undefined;
}

/** A detached SignedData with one signer (RFC 5652 §5.1; ETSI EN 319 122-1 §5). */
export const signedData = (parts: SignedDataParts): Buffer => {
  const [leaf] = parts.certificateChain;
  if (leaf === undefined) throw new RangeError('certificate chain is empty');
  const { issuer, serial } = certificateParts(leaf);
  const stored = tlv(0xa0, parts.signedAttributes.subarray(headLength(parts.signedAttributes)));
  const digestIdentifier = hashIdentifier(hashOf(parts.algorithm));
  const signerInfo = sequence(
    integer(1),
    sequence(issuer, serial),
    digestIdentifier,
    stored,
    algorithmIdentifier(parts.algorithm),
    octets(parts.signatureValue),
    ...unsignedAttributes(parts),
  );
  const content = sequence(
    integer(1),
    setOf(digestIdentifier),
    sequence(objectId(oids.data)),
    tlv(0xa0, ...[...parts.certificateChain].sort((a, b) => Buffer.compare(a, b))),
    setOf(signerInfo),
  );
  return sequence(objectId(oids.signedData), tlv(0xa0, content));
};

/** What nobody signed: the proof that the value was there at a time (RFC 3161 appendix A). */
const unsignedAttributes = ({ timestampToken }: SignedDataParts): readonly Uint8Array[] =>
  timestampToken === undefined
    ? []
    : [tlv(0xa1, attribute(oids.signatureTimestamp, Buffer.from(timestampToken)))];

const headLength = (der: Uint8Array): number => {
  const first = der[1] ?? 0;
  return first < 0x80 ? 2 : 2 + (first & 0x7f);
};
