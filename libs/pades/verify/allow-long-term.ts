import { isArray, isDict, isRef, type PdfObject, type PdfRef } from '../pdf/objects.js';
import {
  accountFor,
  isNew,
  type Allowance,
  type Comparison,
  type FreshCheck,
} from './compare-objects.js';

const none: ReadonlyMap<string, FreshCheck> = new Map();

/** After the seal: validation data in a new /DSS (ETSI EN 319 142-1 §5.4.2), nothing seen by a reader. */
export const allowLongTerm: Allowance = {
  keysOf: (role) => (role === 'catalog' ? longTermKeys : none),
};

const validationKeys = ['Type', 'VRI', 'Certs', 'OCSPs', 'CRLs'];

const securityStore: FreshCheck = (fresh, was, comparison) => {
  if (isRef(fresh) && !isNew(comparison, fresh)) return false;
  const store = comparison.after.resolve(fresh);
  if (!isDict(store) || ![...store.entries.keys()].every((key) => validationKeys.includes(key)))
    return false;
  accountFor(comparison, fresh);
  return keepsAll(comparison, was, store);
};

/** Nothing that was in the store before may be gone. */
const keepsAll = (
  comparison: Comparison,
  was: PdfObject | undefined,
  store: PdfObject,
): boolean => {
  const old = comparison.before.resolve(was);
  if (old === null) return true;
  return ['Certs', 'OCSPs', 'CRLs'].every((key) => {
    const [had, has] = [old, store].map((dict) =>
      isDict(dict) ? dict.entries.get(key) : undefined,
    );
    const kept = new Set(refsIn(comparison.after.resolve(has)));
    return refsIn(comparison.before.resolve(had)).every((num) => kept.has(num));
  });
};

const refsIn = (list: PdfObject): readonly number[] =>
  isArray(list) ? list.filter((item): item is PdfRef => isRef(item)).map(({ num }) => num) : [];

const extensions: FreshCheck = (fresh, _, comparison) => {
  accountFor(comparison, fresh);
  const declared = comparison.after.resolve(fresh);
  return (
    isDict(declared) &&
    [...declared.entries.keys()].every((key) => key === 'ADBE' || key === 'ESIC')
  );
};

const longTermKeys: ReadonlyMap<string, FreshCheck> = new Map([
  ['DSS', securityStore],
  ['Extensions', extensions],
]);
