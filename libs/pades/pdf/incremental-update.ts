import { createHash } from 'node:crypto';
import type { PdfFile } from './file.js';
import { byteString, isArray, isString, ref, type PdfObject, type PdfRef } from './objects.js';
import { serialise } from './serialise.js';
import { writeXref, type WrittenObject } from './write-xref.js';

/** A revision being written behind a file. Nothing before it is touched. */
export interface IncrementalUpdate {
  /** A fresh object number. */
  readonly allocate: () => PdfRef;
  readonly set: (ref: PdfRef, object: PdfObject) => void;
  /** As `set`, with the object's syntax given; its place is told by `finish`. */
  readonly setRaw: (ref: PdfRef, syntax: Buffer) => void;
  readonly add: (object: PdfObject) => PdfRef;
  /** The whole new file, and where each object's syntax stands in it. */
  readonly finish: () => { readonly bytes: Buffer; readonly offsetOf: (ref: PdfRef) => number };
}

/** Opens the next revision of a file (ISO 32000-1 §7.5.6), of the same section kind as the last. */
export const openUpdate = (file: PdfFile): IncrementalUpdate => {
  const syntaxOf = new Map<number, { readonly gen: number; readonly syntax: Buffer }>();
  let next = file.latest.size;
  const allocate = (): PdfRef => ref(next++);
  const setRaw = ({ num, gen }: PdfRef, syntax: Buffer): void => {
    syntaxOf.set(num, { gen, syntax });
  };
  const set = (target: PdfRef, object: PdfObject): void => setRaw(target, serialise(object));
  const add = (object: PdfObject): PdfRef => {
    const target = allocate();
    set(target, object);
    return target;
  };
  return { allocate, set, setRaw, add, finish: () => write(file, syntaxOf, allocate) };
};

const write = (
  file: PdfFile,
  syntaxOf: ReadonlyMap<number, { readonly gen: number; readonly syntax: Buffer }>,
  allocate: () => PdfRef,
): { bytes: Buffer; offsetOf: (ref: PdfRef) => number } => {
  const parts: Buffer[] = [Buffer.from(file.bytes)];
  let at = file.bytes.length;
  const push = (part: Buffer): void => {
    parts.push(part);
    at += part.length;
  };
  if (file.bytes.at(-1) !== 0x0a) push(Buffer.from('\n'));
  const entries: WrittenObject[] = [];
  const syntaxAt = new Map<number, number>();
  for (const [num, { gen, syntax }] of [...syntaxOf].sort(([a], [b]) => a - b)) {
    entries.push({ num, gen, offset: at });
    push(Buffer.from(`${num} ${gen} obj\n`));
    syntaxAt.set(num, at);
    push(syntax);
    push(Buffer.from('\nendobj\n'));
  }
  const trailer = trailerOf(
    file,
    [...syntaxOf.values()].map(({ syntax }) => syntax),
  );
  push(writeXref(file, entries, trailer, at, allocate));
  return {
    bytes: Buffer.concat(parts),
    offsetOf: ({ num }) => syntaxAt.get(num) ?? -1,
  };
};

const trailerOf = (
  file: PdfFile,
  content: readonly Buffer[],
): Record<string, PdfObject | undefined> => {
  const { entries } = file.latest.trailer;
  const id = file.latest.resolve(entries.get('ID'));
  const first = isArray(id) ? id[0] : undefined;
  const digest = content.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
  return {
    Root: entries.get('Root'),
    Info: entries.get('Info'),
    ID: isString(first) ? [byteString(first.bytes), byteString(digest.subarray(0, 16))] : undefined,
    Prev: file.revisions.at(-1)?.startxref,
  };
};
