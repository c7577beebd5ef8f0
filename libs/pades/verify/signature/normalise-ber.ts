import { readLeadingDer, tlv } from '../../cms/der.js';
import { padesError } from '../../errors.js';

const deepest = 32;
const malformed = (what: string): Error => padesError('DerIsMalformed', { what });

/**
 * Some makers write the shell of a SignedData with indefinite lengths (X.690 §8.1.3.6). Gives the
 * same element with definite ones, and what follows it. Throws `DerIsMalformed`.
 */
export const normaliseBer = (
  bytes: Uint8Array,
  depth = 0,
): { readonly der: Uint8Array; readonly rest: Uint8Array } => {
  const [tag, length] = bytes;
  if (depth > deepest || tag === undefined || length === undefined) throw malformed('nesting');
  if (length !== 0x80) return definite(bytes, tag, depth);
  if ((tag & 0x20) === 0) throw malformed('length');
  const parts: Uint8Array[] = [];
  let rest = bytes.subarray(2);
  while (!(rest[0] === 0 && rest[1] === 0)) {
    const next = normaliseBer(rest, depth + 1);
    parts.push(next.der);
    rest = next.rest;
  }
  return { der: tlv(tag, ...parts), rest: rest.subarray(2) };
};

const definite = (bytes: Uint8Array, tag: number, depth: number) => {
  const node = readLeadingDer(bytes);
  const rest = bytes.subarray(node.bytes.length);
  const isPlain = (tag & 0x20) === 0 || !hasIndefinite(node.content);
  if (isPlain) return { der: node.bytes, rest };
  const parts: Uint8Array[] = [];
  for (let left = node.content; left.length > 0;) {
    const next = normaliseBer(left, depth + 1);
    parts.push(next.der);
    left = next.rest;
  }
  return { der: tlv(tag, ...parts), rest };
};

/** Signed parts are DER and must stay as they are; only a child that needs it is written anew. */
const hasIndefinite = (content: Uint8Array, depth = 0): boolean => {
  if (depth > deepest) throw malformed('nesting');
  for (let left = content; left.length > 0;) {
    const [tag = 0, length] = left;
    if (length === 0x80) return true;
    const node = readLeadingDer(left);
    if ((tag & 0x20) !== 0 && hasIndefinite(node.content, depth + 1)) return true;
    left = left.subarray(node.bytes.length);
  }
  return false;
};
