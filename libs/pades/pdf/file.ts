import { padesError } from '../errors.js';
import { newInflationBudget, type InflationBudget } from './filters.js';
import { malformed } from './lexer.js';
import {
  isInteger,
  isRef,
  isStream,
  ref,
  type PdfDict,
  type PdfObject,
  type PdfRef,
  type PdfStream,
} from './objects.js';
import { readObjectStream, type ObjectStream } from './object-stream.js';
import { parseIndirect, type IndirectObject } from './parser.js';
import { readRevisions, type Revision } from './revisions.js';
import type { Extent } from './stray-bytes.js';
import type { XrefEntry } from './xref.js';

/** The file as it stood after one revision. */
export interface PdfView {
  readonly revision: number;
  readonly trailer: PdfDict;
  /** Highest object number in use, plus one. */
  readonly size: number;
  readonly entryOf: (num: number) => XrefEntry | undefined;
  /** Where an object stands in the file; undefined for one that is free or in an object stream. */
  readonly extentOf: (num: number) => Extent | undefined;
  /** The numbers of what an object stream holds. */
  readonly heldBy: (container: number) => Iterable<number>;
  /** The object a reference leads to; null when it is free or missing. */
  readonly get: (ref: PdfRef) => PdfObject;
  /** Follows references until a direct object; a loop is an error. */
  readonly resolve: (object: PdfObject | undefined) => PdfObject;
}

export interface PdfFile {
  readonly bytes: Uint8Array;
  readonly revisions: readonly Revision[];
  readonly viewAt: (revision: number) => PdfView;
  readonly latest: PdfView;
}

/** Opens a PDF for reading. Throws `PdfIsMalformed`, `PdfIsEncrypted`, `PdfExceedsLimits`. */
export const openPdf = (bytes: Uint8Array): PdfFile => {
  const budget = newInflationBudget();
  const revisions = readRevisions(bytes, budget);
  const views = new Map<number, PdfView>();
  const memory: Memory = { objects: new WeakMap(), containers: new WeakMap() };
  const viewAt = (index: number): PdfView => {
    const known =
      views.get(index) ?? makeView(bytes, revisions.slice(0, index + 1), budget, memory);
    views.set(index, known);
    return known;
  };
  return { bytes, revisions, viewAt, latest: viewAt(revisions.length - 1) };
};

/** What all views read but once. */
interface Memory {
  readonly objects: WeakMap<XrefEntry, IndirectObject>;
  readonly containers: WeakMap<PdfStream, ObjectStream>;
}

interface Placed {
  readonly entry: XrefEntry;
  /** End of the revision that lists the entry: nothing it points to may lie behind. */
  readonly before: number;
}

const makeView = (
  bytes: Uint8Array,
  revisions: readonly Revision[],
  budget: InflationBudget,
  memory: Memory,
): PdfView => {
  const newest = revisions.at(-1);
  if (newest === undefined) throw malformed(0, 'revision');
  const placed = mergeEntries(revisions);
  const cache = new Map<number, PdfObject>();
  const ends = new Map<number, number>();
  const reading = new Set<number>();

  const get = ({ num, gen }: PdfRef): PdfObject => {
    const found = placed.get(num);
    if (found === undefined || found.entry.type === 'free') return null;
    if (gen !== (found.entry.type === 'offset' ? found.entry.gen : 0)) return null;
    const known = cache.get(num);
    if (known !== undefined) return known;
    if (reading.has(num)) throw malformed(0, `object ${num} needs itself`);
    reading.add(num);
    const object =
      found.entry.type === 'offset' ? readAt(num, found) : readCompressed(num, found.entry);
    reading.delete(num);
    cache.set(num, object);
    return object;
  };

  const readAt = (num: number, { entry, before }: Placed): PdfObject => {
    if (entry.type !== 'offset' || entry.offset >= before)
      throw malformed(0, `place of object ${num}`);
    const known = memory.objects.get(entry);
    const object = known ?? parseIndirect(bytes, entry.offset, lengthOf);
    if (object.num !== num || object.gen !== entry.gen || object.end > before) {
      throw malformed(entry.offset, `object ${num}`);
    }
    if (!isOfItsView(object.value)) memory.objects.set(entry, object);
    ends.set(num, object.end);
    return object.value;
  };

  const extentOf = (num: number): Extent | undefined => {
    const entry = placed.get(num)?.entry;
    if (entry?.type !== 'offset') return undefined;
    get(ref(num, entry.gen));
    return { start: entry.offset, end: ends.get(num) ?? entry.offset };
  };

  const readCompressed = (num: number, entry: XrefEntry & { type: 'compressed' }): PdfObject => {
    if (placed.get(entry.container)?.entry.type !== 'offset') throw malformed(0, 'object stream');
    const object = containerOf(entry.container).get(num);
    if (object?.index !== entry.index) throw malformed(0, `object ${num}`);
    return object.value;
  };

  const containerOf = (num: number): ObjectStream => {
    const object = get(ref(num));
    if (!isStream(object)) throw malformed(0, 'object stream');
    const content = memory.containers.get(object) ?? readObjectStream(object, budget);
    memory.containers.set(object, content);
    return content;
  };

  const resolve = (object: PdfObject | undefined): PdfObject => {
    let current = object ?? null;
    for (let hops = 0; isRef(current); hops += 1) {
      if (hops > 16) throw padesError('PdfExceedsLimits', { limit: 'references' });
      current = get(current);
    }
    return current;
  };

  const lengthOf = (length: PdfObject | undefined): number => {
    const value = resolve(length);
    if (!isInteger(value) || value < 0) throw malformed(0, 'stream length');
    return value;
  };

  return {
    revision: revisions.length - 1,
    trailer: newest.trailer,
    size: sizeOf(newest, placed),
    entryOf: (num) => placed.get(num)?.entry,
    extentOf,
    heldBy: (container) => containerOf(container).keys(),
    get,
    resolve,
  };
};

/** A later revision may change the object that tells how long a stream is. */
const isOfItsView = (object: PdfObject): boolean =>
  isStream(object) && isRef(object.dict.entries.get('Length'));

const mergeEntries = (revisions: readonly Revision[]): ReadonlyMap<number, Placed> => {
  const placed = new Map<number, Placed>();
  for (const { entries, fileEnd } of revisions) {
    for (const [num, entry] of entries) placed.set(num, { entry, before: fileEnd });
  }
  return placed;
};

const sizeOf = (newest: Revision, placed: ReadonlyMap<number, Placed>): number => {
  const stated = newest.trailer.entries.get('Size');
  let size = isInteger(stated) ? stated : 0;
  for (const num of placed.keys()) size = Math.max(size, num + 1);
  return size;
};
