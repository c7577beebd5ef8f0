import { childrenOf, expectTag, readDer, type DerNode } from '../cms/der.js';
import { padesError } from '../errors.js';

/** Values of DER read strictly (X.690 §8, §11): one spelling each, anything else is refused. */

export const malformed = (what: string): Error => padesError('DerIsMalformed', { what });

export const childrenAs = (node: DerNode | undefined, tag = 0x30): readonly DerNode[] =>
  childrenOf(expectTag(node, tag));

/** A SEQUENCE OF that must not be empty, as most of RFC 5280's are. */
export const someChildrenAs = (node: DerNode | undefined, tag = 0x30): readonly DerNode[] => {
  const children = childrenAs(node, tag);
  if (children.length === 0) throw malformed('empty sequence');
  return children;
};

/** The one element inside an EXPLICIT tag. */
export const insideOf = (node: DerNode): DerNode => readDer(node.content);

export const booleanOf = (node: DerNode | undefined, tag = 0x01): boolean => {
  const { content } = expectTag(node, tag);
  if (content.length !== 1 || (content[0] !== 0x00 && content[0] !== 0xff)) {
    throw malformed('boolean');
  }
  return content[0] === 0xff;
};

/** The content of an INTEGER, which says the number in the fewest octets. */
export const integerBytesOf = (node: DerNode | undefined, tag = 0x02): Uint8Array => {
  const { content } = expectTag(node, tag);
  const [first, second] = content;
  if (first === undefined) throw malformed('integer');
  const isPadded =
    second !== undefined &&
    ((first === 0x00 && second < 0x80) || (first === 0xff && second >= 0x80));
  if (isPadded) throw malformed('integer');
  return content;
};

/** A number that is small and not negative: a version, a path length, a count of certificates. */
export const smallIntegerOf = (node: DerNode | undefined, tag = 0x02): number => {
  const bytes = integerBytesOf(node, tag);
  if ((bytes[0] ?? 0) >= 0x80 || bytes.length > 5) throw malformed('integer');
  return Buffer.from(bytes).readUIntBE(0, bytes.length);
};

export const enumeratedOf = (node: DerNode | undefined): number => smallIntegerOf(node, 0x0a);

/** A number of any size that is not negative, such as a CRL number. */
export const naturalOf = (node: DerNode | undefined, tag = 0x02): bigint => {
  const bytes = integerBytesOf(node, tag);
  if ((bytes[0] ?? 0) >= 0x80) throw malformed('integer');
  return BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
};

/** A BIT STRING of whole octets: a key or a signature value. */
export const octetBitsOf = (node: DerNode | undefined): Uint8Array => {
  const { content } = expectTag(node, 0x03);
  if (content[0] !== 0) throw malformed('bit string');
  return content.subarray(1);
};

/** The numbers of the bits that are set in a BIT STRING of named bits (X.690 §11.2). */
export const namedBitsOf = (node: DerNode | undefined, tag = 0x03): readonly number[] => {
  const { content } = expectTag(node, tag);
  const [unused = 8, ...octets] = content;
  const last = octets.at(-1) ?? 0;
  const isMinimal =
    octets.length === 0 ? unused === 0 : last !== 0 && unused === trailingZeros(last);
  if (!isMinimal) throw malformed('named bits');
  return octets.flatMap((octet, place) =>
    [0, 1, 2, 3, 4, 5, 6, 7]
      .filter((bit) => (octet & (0x80 >> bit)) !== 0)
      .map((bit) => place * 8 + bit),
  );
};

const trailingZeros = (octet: number): number => 31 - Math.clz32(octet & -octet);
