import { integer, objectId, octets, sequence, tlv } from '../cms/der.js';
import { hashIdentifier, type HashName } from '../cms/hashes.js';

export interface TimestampAsk {
  /** Hash of what is to be stamped. */
  readonly digest: Uint8Array;
  readonly algorithm: HashName;
  /** Random bytes, unsigned big-endian; the answer must repeat them. */
  readonly nonce: Uint8Array;
  /** Dotted OID of the policy that is wanted; any when absent. */
  readonly policy?: string;
}

/** A TimeStampReq that asks for the authority's certificate as well (RFC 3161 §2.4.1), DER. */
export const timestampRequest = ({ digest, algorithm, nonce, policy }: TimestampAsk): Buffer =>
  sequence(
    integer(1),
    sequence(hashIdentifier(algorithm), octets(digest)),
    ...(policy === undefined ? [] : [objectId(policy)]),
    unsigned(nonce),
    certificateWanted,
  );

const certificateWanted = Buffer.from([0x01, 0x01, 0xff]);

/** An INTEGER from unsigned big-endian bytes (X.690 §8.3: no needless leading zeros). */
const unsigned = (bytes: Uint8Array): Buffer => {
  const magnitude = withoutLeadingZeros(bytes);
  const signed = (magnitude[0] ?? 0x80) < 0x80 ? magnitude : Buffer.concat([zero, magnitude]);
  return tlv(0x02, signed);
};

const zero = Buffer.from([0]);

/** The same number, unsigned, in as few bytes as it needs. */
export const withoutLeadingZeros = (bytes: Uint8Array): Uint8Array => {
  const first = bytes.findIndex((byte) => byte !== 0);
  return first < 0 ? new Uint8Array() : bytes.subarray(first);
};
