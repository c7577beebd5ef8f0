import { createHash } from 'node:crypto';
import { padesError } from './errors.js';
import type { IncrementalUpdate } from './pdf/incremental-update.js';
import type { PdfDict, PdfRef } from './pdf/objects.js';
import { serialise } from './pdf/serialise.js';

/** Hexadecimal digits of a value that is to come, without their two brackets. */
export interface BlankPlace {
  readonly start: number;
  readonly length: number;
}

export interface BlankValue {
  readonly syntax: Buffer;
  /** Places inside `syntax`: the blank's digits, and the ByteRange with its brackets. */
  readonly contents: BlankPlace;
  readonly byteRange: { readonly start: number; readonly length: number };
}

const byteRangeWidth = 50;

/** The value of a signature field, its blanks first, then what it says of itself. */
export const blankValue = (
  type: 'Sig' | 'DocTimeStamp',
  entries: PdfDict,
  placeholderBytes: number,
): BlankValue => {
  const head = Buffer.from(`<</Type /${type}\n/Contents <`);
  const blank = Buffer.from('0'.repeat(placeholderBytes * 2));
  const between = Buffer.from('>\n/ByteRange ');
  const syntax = Buffer.concat([
    head,
    blank,
    between,
    Buffer.alloc(byteRangeWidth, ' '),
    Buffer.from('\n'),
    serialise(entries).subarray('<<'.length),
  ]);
  return {
    syntax,
    contents: { start: head.length, length: blank.length },
    byteRange: { start: head.length + blank.length + between.length, length: byteRangeWidth },
  };
};

/** Ends the revision and writes the ByteRange: the whole file but the blank and its brackets. */
export const finishAround = (
  update: IncrementalUpdate,
  ref: PdfRef,
  blank: BlankValue,
): { readonly bytes: Buffer; readonly contents: BlankPlace } => {
  const { bytes, offsetOf } = update.finish();
  const start = offsetOf(ref) + blank.contents.start;
  const { length } = blank.contents;
  const behind = start + length + 1;
  const range = `[0 ${start - 1} ${behind} ${bytes.length - behind}]`;
  bytes.write(range.padEnd(byteRangeWidth), offsetOf(ref) + blank.byteRange.start, 'latin1');
  return { bytes, contents: { start, length } };
};

/** What the ByteRange covers. */
export const bytesAround = (
  bytes: Uint8Array,
  { start, length }: BlankPlace,
): readonly [Uint8Array, Uint8Array] => [
  bytes.subarray(0, start - 1),
  bytes.subarray(start + length + 1),
];

export const digestAround = (algorithm: string, bytes: Uint8Array, blank: BlankPlace): Buffer => {
  const hash = createHash(algorithm);
  for (const part of bytesAround(bytes, blank)) hash.update(part);
  return hash.digest();
};

/** A copy with the value in its blank. Throws `SignatureDoesNotFitPlaceholder`. */
export const filled = (
  bytes: Uint8Array,
  { start, length }: BlankPlace,
  value: Uint8Array,
): Buffer => {
  if (value.length * 2 > length)
    throw padesError('SignatureDoesNotFitPlaceholder', { bytes: value.length });
  const copy = Buffer.from(bytes);
  copy.write(Buffer.from(value).toString('hex'), start, 'latin1');
  return copy;
};
