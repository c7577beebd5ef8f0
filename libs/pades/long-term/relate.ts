import { createHash } from 'node:crypto';
import type { PdfView } from '../pdf/file.js';
import type { IncrementalUpdate } from '../pdf/incremental-update.js';
import {
  dict,
  isArray,
  isDict,
  isRef,
  withEntries,
  type PdfDict,
  type PdfObject,
  type PdfRef,
} from '../pdf/objects.js';
import { kindNames, kinds, type StoreKeeper } from './store-keeper.js';
import type { NewValidationData, ValidationData } from './validation-data.js';

/** One entry a signature, named by SHA-1 of its CMS as the standard has it: a name, no protection. */
export const relate = (
  view: PdfView,
  update: IncrementalUpdate,
  before: PdfDict,
  kept: StoreKeeper,
  { vri = [] }: NewValidationData,
): PdfObject | undefined => {
  const old = before.entries.get('VRI');
  const resolved = view.resolve(old);
  const known = isDict(resolved) ? resolved : dict({});
  const grown = new Map<string, ReadonlyMap<string, readonly PdfRef[]>>();
  for (const { signature, ...data } of vri) {
    const key = createHash('sha1').update(signature).digest('hex').toUpperCase();
    const lists = grown.get(key) ?? listsOf(view, known.entries.get(key));
    grown.set(key, withRefs(lists, kept, data));
  }
  const changed = [...grown].filter(
    ([key, lists]) => sizeOf(lists) > sizeOf(listsOf(view, known.entries.get(key))),
  );
  if (changed.length === 0) return old;
  const entries = changed.map(([key, lists]) => [key, update.add(dict(Object.fromEntries(lists)))]);
  return update.add(withEntries(known, Object.fromEntries(entries)));
};

type Lists = ReadonlyMap<string, readonly PdfRef[]>;

const listsOf = (view: PdfView, entry: PdfObject | undefined): Lists => {
  const found = view.resolve(entry);
  const keys = kindNames.map((kind) => kinds[kind].slice(0, -1));
  return new Map(
    keys.flatMap((key) => {
      const list = isDict(found) ? view.resolve(found.entries.get(key)) : null;
      return isArray(list) ? [[key, list.filter(isRef)] as const] : [];
    }),
  );
};

/** A signature and its timestamp share an entry: what both need stands in it, each once. */
const withRefs = (lists: Lists, kept: StoreKeeper, data: ValidationData): Lists => {
  const grown = new Map(lists);
  for (const kind of kindNames.filter((one) => data[one].length > 0)) {
    const key = kinds[kind].slice(0, -1);
    const all = [...(grown.get(key) ?? []), ...kept.refsOf(kind, data[kind])];
    grown.set(
      key,
      all.filter((ref, i) => all.findIndex(({ num }) => num === ref.num) === i),
    );
  }
  return grown;
};

const sizeOf = (lists: Lists): number =>
  [...lists.values()].reduce((sum, refs) => sum + refs.length, 0);
