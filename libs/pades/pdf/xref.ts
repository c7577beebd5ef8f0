import { padesError } from '../errors.js';
import { decodeStream, type InflationBudget } from './filters.js';
import { isWhitespace, malformed, readToken, skipWhitespace, type Cursor } from './lexer.js';
import { withHidden } from './hybrid.js';
import { limits } from './limits.js';
import { isArray, isDict, isInteger, isStream, nameOf, type PdfDict } from './objects.js';
import {
  cursorOf,
  directLength,
  expectInteger,
  expectKeyword,
  parseIndirect,
  parseObject,
} from './parser.js';

export type XrefEntry =
  | { readonly type: 'free' }
  | { readonly type: 'offset'; readonly offset: number; readonly gen: number }
  | { readonly type: 'compressed'; readonly container: number; readonly index: number };

/** One cross-reference section as it stands in the file (ISO 32000-1 §7.5.4, §7.5.8). */
export interface XrefSection {
  readonly kind: 'table' | 'stream';
  readonly entries: ReadonlyMap<number, XrefEntry>;
  readonly trailer: PdfDict;
  /** The cross-reference stream's own object number. */
  readonly ownObject?: number;
  /** Offset behind the trailer dictionary or behind the stream's `endobj`. */
  readonly end: number;
}

export const readXrefSection = (
  bytes: Uint8Array,
  at: number,
  budget: InflationBudget,
): XrefSection => {
  const cursor = cursorOf(bytes, at);
  while (isWhitespace(bytes[cursor.at])) cursor.at += 1;
  const section =
    bytes[cursor.at] === 0x78
      ? withHidden(readTable(cursor), at, (hidden) => readXrefStream(bytes, hidden, budget))
      : readXrefStream(bytes, cursor.at, budget);
  const { entries } = section.trailer;
  if (entries.has('Encrypt')) throw padesError('PdfIsEncrypted');
  if (section.kind === 'stream' && entries.has('XRefStm')) throw malformed(at, '/XRefStm');
  const size = entries.get('Size');
  if (!isInteger(size) || size > limits.objects) throw malformed(at, '/Size');
  for (const num of section.entries.keys()) if (num >= size) throw malformed(at, '/Size');
  return section;
};

const readTable = (cursor: Cursor): XrefSection => {
  const entries = new Map<number, XrefEntry>();
  const start = cursor.at;
  expectKeyword(cursor, 'xref');
  for (;;) {
    const token = readToken(cursor);
    if (token.type === 'keyword' && token.value === 'trailer') break;
    if (token.type !== 'number' || !token.integer) throw malformed(cursor.at, 'xref');
    const count = expectInteger(cursor);
    if (count > limits.objects) throw padesError('PdfExceedsLimits', { limit: 'objects' });
    for (let i = 0; i < count; i += 1) addEntry(entries, token.value + i, readTableEntry(cursor));
  }
  const hasComment = cursor.bytes.subarray(start, cursor.at).includes(0x25);
  const trailer = parseObject(cursor);
  if (hasComment || !isDict(trailer)) throw malformed(cursor.at, 'trailer');
  return { kind: 'table', entries, trailer, end: cursor.at };
};

const readTableEntry = (cursor: Cursor): XrefEntry =>
  readUsualEntry(cursor) ?? readLooseEntry(cursor);

/** `nnnnnnnnnn ggggg n` and white space, as the standard spells it: big files have thousands. */
const readUsualEntry = (cursor: Cursor): XrefEntry | undefined => {
  skipWhitespace(cursor);
  const { bytes, at } = cursor;
  const offset = digitsAt(bytes, at, 10);
  const gen = digitsAt(bytes, at + 11, 5);
  const kind = bytes[at + 17];
  const isSpelt =
    bytes[at + 10] === 0x20 && bytes[at + 16] === 0x20 && isWhitespace(bytes[at + 18]);
  if (!isSpelt || offset < 0 || gen < 0 || (kind !== 0x6e && kind !== 0x66)) return undefined;
  cursor.at = at + 18;
  return kind === 0x6e ? { type: 'offset', offset, gen } : { type: 'free' };
};

/** A number of so many digits, -1 where anything else stands. */
const digitsAt = (bytes: Uint8Array, at: number, count: number): number => {
  let value = 0;
  for (let i = at; i < at + count; i += 1) {
    const digit = (bytes[i] ?? 0) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
};

/** As other tools spell it. */
const readLooseEntry = (cursor: Cursor): XrefEntry => {
  const offset = expectInteger(cursor);
  const gen = expectInteger(cursor);
  const token = readToken(cursor);
  if (token.type === 'keyword' && token.value === 'n') return { type: 'offset', offset, gen };
  if (token.type === 'keyword' && token.value === 'f') return { type: 'free' };
  throw malformed(cursor.at, 'xref entry');
};

const addEntry = (entries: Map<number, XrefEntry>, num: number, entry: XrefEntry): void => {
  if (entries.has(num)) throw malformed(0, `object ${num} listed twice`);
  entries.set(num, entry);
};

const readXrefStream = (bytes: Uint8Array, at: number, budget: InflationBudget): XrefSection => {
  const { num, value, end } = parseIndirect(bytes, at, directLength);
  if (!isStream(value) || nameOf(value.dict.entries.get('Type')) !== 'XRef') {
    throw malformed(at, 'cross-reference stream');
  }
  const trailer = value.dict;
  const widths = integers(trailer.entries.get('W'));
  if (widths.length !== 3 || widths.some((width) => width > 6)) throw malformed(at, '/W');
  const index = integers(trailer.entries.get('Index') ?? [0, trailer.entries.get('Size') ?? 0]);
  if (index.length % 2 !== 0) throw malformed(at, '/Index');
  const fields = fieldReader(decodeStream(value, budget), widths);
  const entries = new Map<number, XrefEntry>();
  for (let i = 0; i < index.length; i += 2) {
    const [first, count] = [index[i] ?? 0, index[i + 1] ?? 0];
    for (let k = 0; k < count; k += 1) addEntry(entries, first + k, streamEntry(fields()));
  }
  return { kind: 'stream', entries, trailer, ownObject: num, end };
};

const integers = (object: unknown): readonly number[] => {
  const all = isArray(object as never) ? (object as readonly unknown[]) : [];
  const wrong = all.some((item) => !Number.isSafeInteger(item) || Number(item) < 0);
  if (wrong || all.length === 0) throw malformed(0, 'integers');
  return all.map(Number);
};

type Fields = readonly [type: number, second: number, third: number];
const fieldReader = (data: Uint8Array, widths: readonly number[]): (() => Fields) => {
  const bytes = Buffer.from(data);
  let at = 0;
  const next = (width: number, fallback: number): number => {
    if (width === 0) return fallback;
    if (at + width > bytes.length) throw malformed(at, 'cross-reference stream is short');
    at += width;
    return bytes.readUIntBE(at - width, width);
  };
  return () => [next(widths[0] ?? 0, 1), next(widths[1] ?? 0, 0), next(widths[2] ?? 0, 0)];
};

const streamEntry = ([type, second, third]: Fields): XrefEntry => {
  if (type === 0) return { type: 'free' };
  if (type === 1) return { type: 'offset', offset: second, gen: third };
  if (type === 2) return { type: 'compressed', container: second, index: third };
  throw malformed(0, 'cross-reference entry type');
};
