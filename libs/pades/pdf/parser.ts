import { padesError } from '../errors.js';
import {
  isRegular,
  isWhitespace,
  malformed,
  readToken,
  skipWhitespace,
  type Cursor,
  type Token,
} from './lexer.js';
import { limits } from './limits.js';
import { isDict, isInteger, name, ref, type PdfDict, type PdfObject } from './objects.js';

/** Finds a stream's length when its dictionary gives it by reference. */
export type LengthOf = (length: PdfObject | undefined) => number;

export const cursorOf = (bytes: Uint8Array, at = 0, inFile = true): Cursor => ({
  bytes,
  at,
  inFile,
});

/** Reads one direct object at the cursor (ISO 32000-1 §7.3); a dictionary with a key twice is refused. */
export const parseObject = (cursor: Cursor): PdfObject => parseFrom(cursor, readToken(cursor), 0);

const parseFrom = (cursor: Cursor, token: Token, depth: number): PdfObject => {
  if (depth > limits.nesting) throw padesError('PdfExceedsLimits', { limit: 'nesting' });
  switch (token.type) {
    case 'number':
      return referenceAt(cursor, token.value, token.integer) ?? numberIn(token);
    case 'name':
      return name(token.value);
    case 'string':
      return token.value;
    case 'mark':
      if (token.value === '[') return parseArray(cursor, depth);
      if (token.value === '<<') return parseDict(cursor, depth);
      break;
    case 'keyword':
      if (token.value === 'true') return true;
      if (token.value === 'false') return false;
      if (token.value === 'null') return null;
  }
  throw malformed(cursor.at, 'object');
};

const numberIn = ({ value, integer }: Token & { type: 'number' }): PdfObject =>
  integer || !Number.isInteger(value) ? value : { kind: 'real', value };

/** `12 0 R`, told from two numbers without a copy: a file may hold millions of numbers. */
const referenceAt = (cursor: Cursor, num: number, integer: boolean): PdfObject | undefined => {
  if (!integer || num < 0) return undefined;
  const { bytes } = cursor;
  const digits = afterWhitespace(bytes, cursor.at);
  let at = digits;
  while (isDigit(bytes[at]) && at - digits < longestGeneration) at += 1;
  const letter = at > digits && digits > cursor.at ? afterWhitespace(bytes, at) : 0;
  if (letter <= at || bytes[letter] !== 0x52 || isRegular(bytes[letter + 1])) return undefined;
  const gen = Number(Buffer.from(bytes.subarray(digits, at)).toString('latin1'));
  cursor.at = letter + 1;
  return ref(num, gen);
};

const longestGeneration = 5;
const isDigit = (byte: number | undefined): boolean =>
  byte !== undefined && byte >= 0x30 && byte <= 0x39;

const afterWhitespace = (bytes: Uint8Array, from: number): number => {
  let at = from;
  while (isWhitespace(bytes[at])) at += 1;
  return at;
};

const parseArray = (cursor: Cursor, depth: number): PdfObject => {
  const items: PdfObject[] = [];
  for (;;) {
    const token = readToken(cursor);
    if (token.type === 'mark' && token.value === ']') return items;
    items.push(parseFrom(cursor, token, depth + 1));
  }
};

const parseDict = (cursor: Cursor, depth: number): PdfDict => {
  const entries = new Map<string, PdfObject>();
  for (;;) {
    const token = readToken(cursor);
    if (token.type === 'mark' && token.value === '>>') return { kind: 'dict', entries };
    if (token.type !== 'name') throw malformed(cursor.at, 'dictionary key');
    if (entries.has(token.value)) throw malformed(cursor.at, `duplicate key /${token.value}`);
    entries.set(token.value, parseFrom(cursor, readToken(cursor), depth + 1));
  }
};

export interface IndirectObject {
  readonly num: number;
  readonly gen: number;
  readonly value: PdfObject;
  /** Offset behind `endobj`. */
  readonly end: number;
}

/** Reads `num gen obj … endobj` at an offset, streams included (ISO 32000-1 §7.3.8, §7.3.10). */
export const parseIndirect = (
  bytes: Uint8Array,
  at: number,
  lengthOf: LengthOf,
): IndirectObject => {
  const cursor = cursorOf(bytes, at);
  const num = expectInteger(cursor);
  const gen = expectInteger(cursor);
  expectKeyword(cursor, 'obj');
  const direct = parseObject(cursor);
  const isStream = isDict(direct) && atKeyword(cursor, 'stream');
  const value = isStream ? parseStreamData(cursor, direct, lengthOf) : direct;
  expectKeyword(cursor, 'endobj');
  return { num, gen, value, end: cursor.at };
};

const parseStreamData = (cursor: Cursor, dict: PdfDict, lengthOf: LengthOf): PdfObject => {
  expectKeyword(cursor, 'stream');
  if (cursor.bytes[cursor.at] === 0x0d) cursor.at += 1;
  if (cursor.bytes[cursor.at] !== 0x0a) throw malformed(cursor.at, 'stream');
  const start = cursor.at + 1;
  const end = start + lengthOf(dict.entries.get('Length'));
  if (end > cursor.bytes.length) throw malformed(start, 'stream length');
  cursor.at = end;
  expectKeyword(cursor, 'endstream');
  return { kind: 'stream', dict, data: cursor.bytes.subarray(start, end) };
};

/** A stream length that must stand in the dictionary itself. */
export const directLength: LengthOf = (length) => {
  if (!isInteger(length) || length < 0) throw malformed(0, 'stream length');
  return length;
};

const atKeyword = (cursor: Cursor, word: string): boolean => {
  skipWhitespace(cursor);
  const ahead = cursor.bytes.subarray(cursor.at, cursor.at + word.length);
  return Buffer.from(ahead).toString('latin1') === word;
};

export const expectInteger = (cursor: Cursor): number => {
  const token = readToken(cursor);
  if (token.type === 'number' && token.integer && token.value >= 0) return token.value;
  throw malformed(cursor.at, 'integer');
};

export const expectKeyword = (cursor: Cursor, word: string): void => {
  const token = readToken(cursor);
  if (token.type !== 'keyword' || token.value !== word) throw malformed(cursor.at, word);
};
