import { padesError } from '../errors.js';
import type { PdfString } from './objects.js';

export type Token =
  | { readonly type: 'number'; readonly value: number; readonly integer: boolean }
  | { readonly type: 'name'; readonly value: string }
  | { readonly type: 'string'; readonly value: PdfString }
  | { readonly type: 'keyword'; readonly value: string }
  | { readonly type: 'mark'; readonly value: '[' | ']' | '<<' | '>>' }
  | { readonly type: 'end' };

/** Where a lexer stands. Moved by `readToken`. */
export interface Cursor {
  readonly bytes: Uint8Array;
  at: number;
  /** Strings carry their place only when the bytes are the file itself. */
  readonly inFile: boolean;
}

/** What each of the 256 bytes is to the syntax: a table is read many times faster than a set. */
const kinds = { regular: 0, whitespace: 1, delimiter: 2 } as const;
const kindOf = new Uint8Array(256);
for (const byte of [0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20]) kindOf[byte] = kinds.whitespace;
for (const mark of '()<>[]{}/%') kindOf[mark.charCodeAt(0)] = kinds.delimiter;

/** Neither white space nor a delimiter (ISO 32000-1 §7.2.2). */
export const isRegular = (byte: number | undefined): byte is number =>
  byte !== undefined && kindOf[byte] === kinds.regular;

export const isWhitespace = (byte: number | undefined): boolean =>
  byte !== undefined && kindOf[byte] === kinds.whitespace;

export const malformed = (at: number, what: string): Error =>
  padesError('PdfIsMalformed', { at, what });

/** Reads the next token (ISO 32000-1 §7.2, §7.3) and moves the cursor behind it. */
export const readToken = (cursor: Cursor): Token => {
  skipWhitespace(cursor);
  const byte = cursor.bytes[cursor.at];
  if (byte === undefined) return { type: 'end' };
  switch (String.fromCharCode(byte)) {
    case '/':
      return { type: 'name', value: readName(cursor) };
    case '(':
      return { type: 'string', value: readLiteralString(cursor) };
    case '[':
    case ']':
      cursor.at += 1;
      return { type: 'mark', value: byte === 0x5b ? '[' : ']' };
    case '<':
      if (cursor.bytes[cursor.at + 1] !== 0x3c) {
        return { type: 'string', value: readHexString(cursor) };
      }
      cursor.at += 2;
      return { type: 'mark', value: '<<' };
    case '>':
      if (cursor.bytes[cursor.at + 1] !== 0x3e) throw malformed(cursor.at, '>');
      cursor.at += 2;
      return { type: 'mark', value: '>>' };
    default:
      return readWord(cursor);
  }
};

export const skipWhitespace = (cursor: Cursor): void => {
  for (;;) {
    const byte = cursor.bytes[cursor.at];
    if (byte === undefined) return;
    if (byte === 0x25) skipComment(cursor);
    else if (isWhitespace(byte)) cursor.at += 1;
    else return;
  }
};

const skipComment = (cursor: Cursor): void => {
  while (cursor.at < cursor.bytes.length) {
    const byte = cursor.bytes[cursor.at];
    if (byte === 0x0a || byte === 0x0d) return;
    cursor.at += 1;
  }
};

const takeRegular = (cursor: Cursor): string => {
  const start = cursor.at;
  while (isRegular(cursor.bytes[cursor.at])) cursor.at += 1;
  return latin1(cursor.bytes, start, cursor.at);
};

const latin1 = ({ buffer, byteOffset }: Uint8Array, start: number, end: number): string =>
  Buffer.from(buffer, byteOffset + start, end - start).toString('latin1');

const readName = (cursor: Cursor): string => {
  cursor.at += 1;
  return takeRegular(cursor).replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
};

const numberPattern = /^[+-]?(\d+\.?\d*|\.\d+)$/;
const readWord = (cursor: Cursor): Token => {
  const start = cursor.at;
  const word = takeRegular(cursor);
  if (word === '') throw malformed(start, 'token');
  if (!numberPattern.test(word)) return { type: 'keyword', value: word };
  return { type: 'number', value: Number(word), integer: !word.includes('.') };
};

const readHexString = (cursor: Cursor): PdfString => {
  const start = cursor.at;
  const close = cursor.bytes.indexOf(0x3e, start);
  if (close < 0) throw malformed(start, 'hex string');
  const digits = Buffer.from(cursor.bytes.subarray(start + 1, close))
    .toString('latin1')
    .replace(/[\0\t\n\f\r ]/g, '');
  if (/[^0-9a-fA-F]/.test(digits)) throw malformed(start, 'hex string');
  cursor.at = close + 1;
  const even = digits.length % 2 === 0 ? digits : `${digits}0`;
  return string(cursor, Buffer.from(even, 'hex'), true, start);
};

const escapes: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };
const readLiteralString = (cursor: Cursor): PdfString => {
  const start = cursor.at;
  const end = endOfLiteral(cursor.bytes, start);
  const out = new Uint8Array(end - start);
  let length = 0;
  for (cursor.at += 1; cursor.at < end; cursor.at += 1) {
    const byte = cursor.bytes[cursor.at];
    const meant = byte === 0x5c ? readEscape(cursor) : byte;
    if (meant === undefined) continue;
    out[length] = meant;
    length += 1;
  }
  cursor.at = end + 1;
  return string(cursor, out.subarray(0, length), false, start);
};

/** Where the parenthesis stands that closes the one at the start. */
const endOfLiteral = (bytes: Uint8Array, start: number): number => {
  let open = 1;
  for (let at = start + 1; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === 0x5c) at += 1;
    else if (byte === 0x28) open += 1;
    else if (byte === 0x29) open -= 1;
    if (open === 0) return at;
  }
  throw malformed(start, 'string');
};

/** Nothing for the end of a line; the cursor stands on the backslash and is left on the last byte. */
const readEscape = (cursor: Cursor): number | undefined => {
  const rest = Buffer.from(cursor.bytes.subarray(cursor.at + 1, cursor.at + 4)).toString('latin1');
  const octal = /^[0-7]{1,3}/.exec(rest)?.[0];
  const lineEnd = /^(\r\n|\r|\n)/.exec(rest)?.[0];
  cursor.at += octal?.length ?? lineEnd?.length ?? 1;
  if (octal !== undefined) return Number.parseInt(octal, 8) & 0xff;
  return lineEnd === undefined ? (escapes[rest.charAt(0)] ?? rest.charCodeAt(0)) : undefined;
};

const string = (cursor: Cursor, bytes: Uint8Array, hex: boolean, start: number): PdfString =>
  cursor.inFile
    ? { kind: 'string', bytes, hex, span: { start, end: cursor.at } }
    : { kind: 'string', bytes, hex };
