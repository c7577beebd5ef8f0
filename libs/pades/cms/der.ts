import { padesError } from '../errors.js';

/** Distinguished encoding (ITU-T X.690): the few constructors that a signature needs. */
export const tlv = (tag: number, ...content: readonly Uint8Array[]): Buffer => {
  const body = Buffer.concat(content);
  return Buffer.concat([Buffer.from([tag]), lengthOctets(body.length), body]);
};

const lengthOctets = (length: number): Buffer => {
  if (length < 0x80) return Buffer.from([length]);
  const hex = length.toString(16);
  const octets = Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex');
  return Buffer.concat([Buffer.from([0x80 | octets.length]), octets]);
};

export const sequence = (...items: readonly Uint8Array[]): Buffer => tlv(0x30, ...items);
export const octets = (bytes: Uint8Array): Buffer => tlv(0x04, bytes);
export const integer = (value: number): Buffer => tlv(0x02, Buffer.from([value]));
export const derNull = Buffer.from([0x05, 0x00]);

/** A SET OF, its elements in the order DER asks for (X.690 §11.6). */
export const setOf = (...items: readonly Uint8Array[]): Buffer =>
  tlv(0x31, ...[...items].sort((a, b) => Buffer.compare(a, b)));

export const objectId = (dotted: string): Buffer => {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return tlv(0x06, Buffer.from([first * 40 + second, ...rest].flatMap(base128)));
};

const base128 = (value: number): readonly number[] => {
  const digits = [value & 0x7f];
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128)) {
    digits.unshift((rest & 0x7f) | 0x80);
  }
  return digits;
};

/** One element read: its tag, its whole bytes and its content. */
export interface DerNode {
  readonly tag: number;
  readonly bytes: Uint8Array;
  readonly content: Uint8Array;
}

const malformed = (what: string): Error => padesError('DerIsMalformed', { what });

/** Reads one element at the start of the bytes; definite, minimal lengths and single-byte tags only. */
const readNext = (bytes: Uint8Array): DerNode => {
  const [tag, first] = bytes;
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f) throw malformed('tag');
  if (first < 0x80) return nodeOf(tag, bytes, 2, first);
  const count = first & 0x7f;
  if (count === 0 || count > 4 || bytes.length < 2 + count) throw malformed('length');
  const length = Buffer.from(bytes.subarray(2, 2 + count)).readUIntBE(0, count);
  if (length < 0x80 || bytes[2] === 0) throw malformed('length');
  return nodeOf(tag, bytes, 2 + count, length);
};

const nodeOf = (tag: number, bytes: Uint8Array, head: number, length: number): DerNode => {
  if (head + length > bytes.length) throw malformed('length');
  return {
    tag,
    bytes: bytes.subarray(0, head + length),
    content: bytes.subarray(head, head + length),
  };
};

/** Reads exactly one element; trailing bytes are refused. */
export const readDer = (bytes: Uint8Array, tag?: number): DerNode => {
  const node = readNext(bytes);
  if (node.bytes.length !== bytes.length) throw malformed('trailing bytes');
  return tag === undefined ? node : expectTag(node, tag);
};

/** Reads the one element at the start and ignores what follows: the padding of /Contents. */
export const readLeadingDer = (bytes: Uint8Array): DerNode => readNext(bytes);

export const childrenOf = (node: DerNode): readonly DerNode[] => {
  const children: DerNode[] = [];
  for (let at = 0; at < node.content.length;) {
    const child = readNext(node.content.subarray(at));
    children.push(child);
    at += child.bytes.length;
  }
  return children;
};

/** The children, of which there must be so many: whatever stood beside them nobody would look at. */
export const partsOf = (node: DerNode, count: number): readonly DerNode[] => {
  const parts = childrenOf(node);
  if (parts.length !== count) throw malformed('parts');
  return parts;
};

export const expectTag = (node: DerNode | undefined, tag: number): DerNode => {
  if (node?.tag !== tag) throw malformed(`tag ${tag.toString(16)}`);
  return node;
};

/** The identifier in dots, each arc spelt in the fewest octets (X.690 §8.19). */
export const objectIdOf = (node: DerNode | undefined): string => {
  const { content } = expectTag(node, 0x06);
  if ((content.at(-1) ?? 0x80) >= 0x80) throw malformed('object identifier');
  const arcs: number[] = [];
  let value = 0;
  let isFirst = true;
  for (const byte of content) {
    value = value * 128 + (byte & 0x7f);
    const isPadded = isFirst && byte === 0x80;
    if (isPadded || value > Number.MAX_SAFE_INTEGER / 128) throw malformed('object identifier');
    isFirst = byte < 0x80;
    if (isFirst) {
      arcs.push(value);
      value = 0;
    }
  }
  const head = arcs[0] ?? 0;
  const first = Math.min(Math.floor(head / 40), 2);
  return [first, head - first * 40, ...arcs.slice(1)].join('.');
};

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;
