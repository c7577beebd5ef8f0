import { hash, timingSafeEqual } from 'node:crypto';

/** A SHA-256 value: 32 bytes. */
export type Hash = Buffer;

export const hashLength = 32;

const sha256 = (bytes: Uint8Array): Hash => hash('sha256', bytes, 'buffer');

const leafPrefix = Buffer.of(0x00);
const nodePrefix = Buffer.of(0x01);

/** Hash of one entry: SHA-256(0x00 ‖ bytes) (RFC 6962 §2.1). */
export const leafHash = (canonicalBytes: Uint8Array): Hash =>
  sha256(Buffer.concat([leafPrefix, canonicalBytes]));

/** Hash of an inner node: SHA-256(0x01 ‖ left ‖ right) (RFC 6962 §2.1). */
export const nodeHash = (left: Hash, right: Hash): Hash =>
  sha256(Buffer.concat([nodePrefix, left, right]));

/** Root of the log without entries: SHA-256 of nothing (RFC 6962 §2.1). */
export const emptyRoot: Hash = sha256(Buffer.alloc(0));

export const sameHash = (a: Hash, b: Hash): boolean =>
  a.length === b.length && timingSafeEqual(a, b);
