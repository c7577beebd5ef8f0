import { sameBytes } from '../cms/der.js';
import type { PdfView } from '../pdf/file.js';
import { decodeStream, newInflationBudget } from '../pdf/filters.js';
import type { IncrementalUpdate } from '../pdf/incremental-update.js';
import {
  isArray,
  isRef,
  isStream,
  stream,
  type PdfDict,
  type PdfObject,
  type PdfRef,
} from '../pdf/objects.js';
import type { ValidationData } from './validation-data.js';

/** Where each kind stands in /DSS. */
export const kinds = { certificates: 'Certs', ocsps: 'OCSPs', crls: 'CRLs' } as const;
type Kind = keyof typeof kinds;

export interface StoreKeeper {
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
export const storeKeeper = (
  view: PdfView,
  update: IncrementalUpdate,
  before: PdfDict,
): StoreKeeper => {
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

export const kindNames = ['certificates', 'ocsps', 'crls'] as const satisfies readonly Kind[];

const keptIn = (view: PdfView, store: PdfDict, key: string): Kept[] => {
  const list = view.resolve(store.entries.get(key));
  if (!isArray(list)) return [];
  const budget = newInflationBudget();
  return list.filter(isRef).flatMap((ref) => {
    const object = view.resolve(ref);
    return isStream(object) ? [{ ref, der: decodeStream(object, budget) }] : [];
  });
};
