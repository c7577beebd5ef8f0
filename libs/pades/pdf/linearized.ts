import { malformed, readToken, skipWhitespace, type Cursor } from './lexer.js';
import { isDict, isInteger } from './objects.js';
import { cursorOf, parseObject } from './parser.js';
import type { XrefEntry, XrefSection } from './xref.js';

/**
 * The two cross-reference sections of a linearized file as the one revision they are (ISO 32000-2
 * Annex F.3): the first page's stands near the beginning, behind it `startxref 0`, and names the
 * main one as its /Prev, which stands at the end. Only the oldest revision may be so, its own
 * dictionary must say how long the file was then, and no object may stand in both sections.
 */
export const joinLinearized = (
  bytes: Uint8Array,
  first: XrefSection,
  main: XrefSection,
  fileEnd: number,
): XrefSection => {
  if (main.trailer.entries.has('Prev')) throw malformed(first.end, '/Prev of a linearized file');
  if (lengthStated(bytes) !== fileEnd) throw malformed(0, '/Linearized');
  const entries = new Map<number, XrefEntry>(main.entries);
  for (const [num, entry] of first.entries) {
    if (entries.has(num)) throw malformed(first.end, `object ${num} in both sections`);
    entries.set(num, entry);
  }
  return { ...first, entries, end: main.end };
};

/** /L of the linearization dictionary, which is the first object of the file. */
export const lengthStated = (bytes: Uint8Array): number | undefined => {
  const cursor = cursorOf(bytes);
  const head = [readToken(cursor), readToken(cursor), readToken(cursor)].map(({ type }) => type);
  if (head.join(' ') !== 'number number keyword' || !isDictAhead(cursor)) return undefined;
  const value = parseObject(cursor);
  if (!isDict(value) || !value.entries.has('Linearized')) return undefined;
  const length = value.entries.get('L');
  if (!isInteger(length)) throw malformed(0, '/Linearized');
  return length;
};

const isDictAhead = (cursor: Cursor): boolean => {
  skipWhitespace(cursor);
  return cursor.bytes[cursor.at] === 0x3c && cursor.bytes[cursor.at + 1] === 0x3c;
};

/** Whether the section at a place is the first of two: its /Prev stands behind it. */
export const isFirstOfTwo = ({ trailer, end }: XrefSection): boolean => {
  const previous = trailer.entries.get('Prev');
  return isInteger(previous) && previous > end;
};

/** `startxref 0` behind the first page's table; its end mark closes nothing. A stream needs none. */
export const isFollowedByZero = (bytes: Uint8Array, { kind, end }: XrefSection): boolean =>
  kind === 'stream' ||
  /^[\t\n\f\r ]*startxref[\t\n\f\r ]+0[\t\n\f\r ]+%%EOF/.test(
    Buffer.from(bytes.subarray(end, end + 1024)).toString('latin1'),
  );
