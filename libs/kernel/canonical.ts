import { createHash } from 'node:crypto';
import serialize from 'canonicalize';

type Serialize = (value: unknown) => string | undefined;

/** RFC 8785 bytes of a JSON value; these are stored and hashed, never re-serialised. */
export function canonicalBytes(value: unknown): Buffer {
  const text = (serialize as unknown as Serialize)(value);
  if (text === undefined)
    throw new TypeError('A value without a JSON form has no canonical bytes.');
  return Buffer.from(text, 'utf8');
}

/** SHA-256 in lower-case hexadecimal. */
export const sha256Hex = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex');
