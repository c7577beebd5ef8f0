import { nfc } from '#kernel';
import { expectTag, objectIdOf, type DerNode } from '../cms/der.js';
import { childrenAs, malformed, someChildrenAs } from './values.js';

/** An X.500 name (RFC 5280 §4.1.2.4), most general part first. */
export interface Name {
  readonly der: Uint8Array;
  /** For people, in the order of the certificate: `C=VN, O=…, CN=…`. */
  readonly text: string;
  readonly parts: readonly NamePart[];
  /** Each relative name in the form in which it is compared. */
  readonly comparable: readonly string[];
}

export interface NamePart {
  /** Object identifier of the attribute type. */
  readonly type: string;
  readonly value: string;
}

/** Reads a Name. Throws `DerIsMalformed`. */
export const readName = (node: DerNode): Name => {
  const relative = childrenAs(node).map((part) => readRelativeName(expectTag(part, 0x31)));
  const parts = relative.flatMap((name) => name.parts);
  return {
    der: node.bytes,
    text: parts.map(({ type, value }) => `${shortNames[type] ?? type}=${value}`).join(', '),
    parts,
    comparable: relative.map(({ comparable }) => comparable),
  };
};

export interface RelativeName {
  readonly parts: readonly NamePart[];
  readonly comparable: string;
}

/** Reads one RelativeDistinguishedName, under whatever tag it stands. */
export const readRelativeName = (node: DerNode): RelativeName => {
  const attributes = someChildrenAs(node, node.tag).map(readAttribute);
  return {
    parts: attributes.map(({ part }) => part),
    comparable: attributes
      .map(({ comparable }) => comparable)
      .sort()
      .join('+'),
  };
};

/** Whether two names are the same by the rules of comparison (RFC 5280 §7.1). */
export const sameName = (a: Name, b: Name): boolean =>
  a.comparable.length === b.comparable.length && isWithin(a, b);

/** Whether a name lies at or below another in the directory's tree. */
export const isWithin = (name: Name, above: Name): boolean =>
  above.comparable.every((part, place) => part === name.comparable[place]);

/** The last value of an attribute in a name, by its short name (`CN`, `O`) or its identifier. */
export const partOf = (name: Name, type: string): string | undefined =>
  name.parts.findLast((part) => part.type === type || shortNames[part.type] === type)?.value;

/** Whom a certificate names, as people say it: the common name, or all of the name where it has none. */
export const commonNameOf = (name: Name): string => partOf(name, 'CN') ?? name.text;

const readAttribute = (node: DerNode): { part: NamePart; comparable: string } => {
  const [id, value, ...more] = childrenAs(node);
  if (value === undefined || more.length > 0) throw malformed('attribute of a name');
  const type = objectIdOf(id);
  const text = textOf(value);
  if (text === undefined) {
    const hex = Buffer.from(value.bytes).toString('hex');
    return { part: { type, value: `#${hex}` }, comparable: `${type}=#${hex}` };
  }
  return { part: { type, value: text }, comparable: `${type}=${JSON.stringify(folded(text))}` };
};

/** Case, spaces around and runs of spaces do not tell two names apart. */
const folded = (text: string): string => nfc(text).toLowerCase().trim().replace(/\s+/gu, ' ');

const [utf8, numeric, printable, teletex, ia5, universal, bmp] = [
  0x0c, 0x12, 0x13, 0x14, 0x16, 0x1c, 0x1e,
] as const;

/** The text of a DirectoryString; `undefined` for a value that is none. */
export const textOf = ({ tag, content }: DerNode): string | undefined => {
  const bytes = Buffer.from(content);
  if (tag === utf8) return strictUtf8(bytes);
  if (tag === printable || tag === ia5 || tag === numeric) return strictAscii(bytes);
  if (tag === teletex) return bytes.toString('latin1');
  if (tag === bmp && bytes.length % 2 === 0) return Buffer.from(bytes).swap16().toString('utf16le');
  if (tag === universal && bytes.length % 4 === 0) return wideText(bytes);
  return undefined;
};

const strictUtf8 = (bytes: Buffer): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw malformed('text');
  }
};

export const strictAscii = (bytes: Uint8Array): string => {
  if (bytes.some((byte) => byte >= 0x80)) throw malformed('text');
  return Buffer.from(bytes).toString('latin1');
};

const wideText = (bytes: Buffer): string => {
  const points = Array.from({ length: bytes.length / 4 }, (_, i) => bytes.readUInt32BE(i * 4));
  if (points.some((point) => point > 0x10ffff)) throw malformed('text');
  return points.map((point) => String.fromCodePoint(point)).join('');
};

const shortNames: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN',
  '2.5.4.4': 'SN',
  '2.5.4.5': 'serialNumber',
  '2.5.4.6': 'C',
  '2.5.4.7': 'L',
  '2.5.4.8': 'ST',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '2.5.4.12': 'title',
  '2.5.4.42': 'GN',
  '0.9.2342.19200300.100.1.1': 'UID',
  '0.9.2342.19200300.100.1.25': 'DC',
  '1.2.840.113549.1.9.1': 'emailAddress',
};
