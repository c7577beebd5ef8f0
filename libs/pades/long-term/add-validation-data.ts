import { createHash } from 'node:crypto';
import { sameBytes } from '../cms/der.js';
import { catalogOf } from '../fields.js';
import { openPdf, type PdfFile, type PdfView } from '../pdf/file.js';
import { decodeStream, newInflationBudget } from '../pdf/filters.js';
import { openUpdate, type IncrementalUpdate } from '../pdf/incremental-update.js';
import { malformed } from '../pdf/lexer.js';
import {
  dict,
  isArray,
  isDict,
  isRef,
  isStream,
  name,
  stream,
  withEntries,
  type PdfDict,
  type PdfObject,
  type PdfRef,
} from '../pdf/objects.js';
import { declareExtension } from './extensions.js';
import type { NewValidationData, ValidationData } from './validation-data.js';

/**
 * Adds a revision with a /DSS that holds all it held before and what is new, each once
 * (ETSI EN 319 142-1 §5.4.2). The earlier bytes are an exact prefix. A file that lacks nothing
 * comes back as it is. Throws reading errors.
 */
export const addValidationData = (file: Uint8Array, data: NewValidationData): Uint8Array => {
  const opened = openPdf(file);
  const { latest } = opened;
  const update = openUpdate(opened);
  const old = latest.resolve(catalogOf(latest)?.entries.get('DSS'));
  const before = isDict(old) ? old : dict({});
  const kept = storeKeeper(latest, update, before);
  for (const set of [data, ...(data.vri ?? [])]) kept.addAll(set);
  const related = relate(latest, update, before, kept, data);
  if (!kept.isGrown() && related === before.entries.get('VRI')) return file;
  const store = update.add(dict({ Type: name('DSS'), ...kept.lists(), VRI: related }));
  setCatalog(opened, update, store);
  return update.finish().bytes;
};

const kinds = { certificates: 'Certs', ocsps: 'OCSPs', crls: 'CRLs' } as const;
type Kind = keyof typeof kinds;

interface StoreKeeper {
  readonly addAll: (data: ValidationData) => void;
  readonly refsOf: (kind: Kind, items: readonly Uint8Array[]) => readonly PdfRef[];
  readonly isGrown: () => boolean;
  readonly lists: () => Readonly<Record<string, PdfObject>>;
}

interface Kept {
  readonly ref: PdfRef;
  readonly der: Uint8Array;
}

/** The three lists of the store; what is there already is named again, never written twice. */
const storeKeeper = (view: PdfView, update: IncrementalUpdate, before: PdfDict): StoreKeeper => {
  const held: Record<Kind, Kept[]> = {
    certificates: keptIn(view, before, 'Certs'),
    ocsps: keptIn(view, before, 'OCSPs'),
    crls: keptIn(view, before, 'CRLs'),
  };
  let grown = false;
  const refOf = (kind: Kind, der: Uint8Array): PdfRef => {
    const known = held[kind].find((one) => sameBytes(one.der, der));
    if (known !== undefined) return known.ref;
    const ref = update.add(stream({}, der));
    held[kind].push({ ref, der });
    grown = true;
    return ref;
  };
  const refsOf = (kind: Kind, items: readonly Uint8Array[]): readonly PdfRef[] =>
    items.map((der) => refOf(kind, der));
  return {
    addAll: (data) => kindNames.forEach((kind) => refsOf(kind, data[kind])),
    refsOf,
    isGrown: () => grown,
    lists: () =>
      Object.fromEntries(
        kindNames
          .filter((kind) => held[kind].length > 0)
          .map((kind) => [kinds[kind], held[kind].map(({ ref }) => ref)]),
      ),
  };
};

const kindNames = ['certificates', 'ocsps', 'crls'] as const satisfies readonly Kind[];

const keptIn = (view: PdfView, store: PdfDict, key: string): Kept[] => {
  const list = view.resolve(store.entries.get(key));
  if (!isArray(list)) return [];
  const budget = newInflationBudget();
  return list.filter(isRef).flatMap((ref) => {
    const object = view.resolve(ref);
    return isStream(object) ? [{ ref, der: decodeStream(object, budget) }] : [];
  });
};

/** One entry a signature, named by SHA-1 of its CMS as the standard has it: a name, no protection. */
const relate = (
  view: PdfView,
  update: IncrementalUpdate,
  before: PdfDict,
  kept: StoreKeeper,
  { vri = [] }: NewValidationData,
): PdfObject | undefined => {
  const old = before.entries.get('VRI');
  if (vri.length === 0) return old;
  const known = view.resolve(old);
  const entries = vri.map(({ signature, ...data }) => {
    const key = createHash('sha1').update(signature).digest('hex').toUpperCase();
    const lists = kindNames
      .filter((kind) => data[kind].length > 0)
      .map((kind): [string, PdfObject] => [
        kinds[kind].slice(0, -1),
        kept.refsOf(kind, data[kind]),
      ]);
    return [key, update.add(dict(Object.fromEntries(lists)))] as const;
  });
  return update.add(withEntries(isDict(known) ? known : dict({}), Object.fromEntries(entries)));
};

const setCatalog = (file: PdfFile, update: IncrementalUpdate, store: PdfRef): void => {
  const root = file.latest.trailer.entries.get('Root');
  const catalog = catalogOf(file.latest);
  if (!isRef(root) || catalog === undefined) throw malformed(0, '/Root');
  const Extensions = declareExtension(file.latest, catalog);
  update.set(root, withEntries(catalog, { DSS: store, Extensions }));
};
