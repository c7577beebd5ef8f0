import { createHash } from 'node:crypto';
import type { PdfFile } from './file.js';
import {
  byteString,
  dict,
  isArray,
  isString,
  name,
  ref,
  type PdfDict,
  type PdfObject,
  type PdfRef,
} from './objects.js';
import { serialise } from './serialise.js';

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

interface Entry {
  readonly num: number;
  readonly gen: number;
  readonly offset: number;
}

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
  const entries: Entry[] = [];
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
  push(crossReference(file, entries, trailer, at, allocate));
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

const crossReference = (
  file: PdfFile,
  entries: readonly Entry[],
  trailer: Record<string, PdfObject | undefined>,
  at: number,
  allocate: () => PdfRef,
): Buffer => {
  const isStream = file.revisions.at(-1)?.kind === 'stream';
  const body = isStream
    ? xrefStream(entries, trailer, at, allocate())
    : xrefTable(entries, dict({ Size: allocate().num, ...trailer }));
  return Buffer.concat([body, Buffer.from(`\nstartxref\n${at}\n%%EOF\n`)]);
};

const xrefTable = (entries: readonly Entry[], trailer: PdfDict): Buffer => {
  const sections = runs(entries).map((run) => {
    const lines = run.map(({ offset, gen }) => `${pad(offset, 10)} ${pad(gen, 5)} n\r\n`);
    return `${run[0]?.num} ${run.length}\n${lines.join('')}`;
  });
  const head = Buffer.from(`xref\n${sections.join('')}trailer\n`);
  return Buffer.concat([head, serialise(trailer)]);
};

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

const xrefStream = (
  entries: readonly Entry[],
  trailer: Record<string, PdfObject | undefined>,
  at: number,
  own: PdfRef,
): Buffer => {
  const all = [...entries, { num: own.num, gen: own.gen, offset: at }];
  const data = Buffer.concat(
    all.map(({ offset, gen }) => {
      const row = Buffer.alloc(8);
      row.writeUInt8(1, 0);
      row.writeUIntBE(offset, 1, 5);
      row.writeUInt16BE(gen, 6);
      return row;
    }),
  );
  const object = serialise({
    kind: 'stream',
    dict: dict({
      Type: name('XRef'),
      Size: own.num + 1,
      Index: runs(all).flatMap((run) => [run[0]?.num ?? 0, run.length]),
      W: [1, 5, 2],
      ...trailer,
      Length: data.length,
    }),
    data,
  });
  return Buffer.concat([
    Buffer.from(`${own.num} ${own.gen} obj\n`),
    object,
    Buffer.from('\nendobj'),
  ]);
};

/** Entries grouped into runs of consecutive object numbers. */
const runs = (entries: readonly Entry[]): readonly (readonly Entry[])[] => {
  const grouped: Entry[][] = [];
  for (const entry of entries) {
    const last = grouped.at(-1);
    if (last !== undefined && last.at(-1)?.num === entry.num - 1) last.push(entry);
    else grouped.push([entry]);
  }
  return grouped;
};
