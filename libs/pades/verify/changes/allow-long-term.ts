import {
  isArray,
  isDict,
  isRef,
  isStream,
  nameOf,
  type PdfDict,
  type PdfObject,
  type PdfStream,
} from '../../pdf/objects.js';
import { readDer } from '../../cms/der.js';
import { isPadesError } from '../../errors.js';
import { decodeStream, newInflationBudget } from '../../pdf/filters.js';
import { isTimestampField } from './allow-timestamp-field.js';
import {
  accountFor,
  isNew,
  type Allowance,
  type Comparison,
  type FreshCheck,
  type Role,
} from './compare-objects.js';

const none: ReadonlyMap<string, FreshCheck> = new Map();

/**
 * After the seal: validation data in /DSS and document timestamps (ETSI EN 319 142-1 §5.4), nothing
 * seen by a reader.
 */
export const allowLongTerm: Allowance = {
  keysOf: (role) => longTermKeys[role] ?? none,
  appends: (_, fresh, comparison) => isTimestampField(fresh, comparison),
};

const storeKeys = ['Type', 'VRI', 'Certs', 'OCSPs', 'CRLs'];
const relatedKeys = ['Type', 'Cert', 'CRL', 'OCSP', 'TU', 'TS'];

const securityStore: FreshCheck = Object.assign(
  (fresh: PdfObject, was: PdfObject | undefined, comparison: Comparison): boolean => {
    const [store, old] = [comparison.after.resolve(fresh), comparison.before.resolve(was)];
    if (!hasOnly(store, storeKeys)) return false;
    const related = comparison.after.resolve(store.entries.get('VRI'));
    const areRelated =
      related === null ||
      (isDict(related) &&
        [...related.entries].every(
          ([key, one]) => key === 'Type' || hasOnly(comparison.after.resolve(one), relatedKeys),
        ));
    return areRelated && takeStore(comparison, fresh, was) && keepsAll(comparison, old, store);
  },
  { deep: true } as const,
);

const hasOnly = (object: PdfObject, keys: readonly string[]): object is PdfDict =>
  isDict(object) && [...object.entries.keys()].every((key) => keys.includes(key));

/**
 * Lists and dictionaries of the old store may be written anew under their number; streams may not,
 * nothing else of the document may be drawn into the store, and nothing new but what it is for.
 */
const takeStore = (
  comparison: Comparison,
  fresh: PdfObject,
  was: PdfObject | undefined,
): boolean => {
  const old = shellOf(comparison, was);
  const pending: PdfObject[] = [fresh];
  const seen = new Set<number>();
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (isArray(next)) pending.push(...next);
    else if (isDict(next)) pending.push(...next.entries.values());
    if (!isRef(next) || seen.has(next.num)) continue;
    seen.add(next.num);
    const is = comparison.after.get(next);
    if (isStream(is)) {
      if (isNew(comparison, next) && !isEvidence(is)) return false;
      accountFor(comparison, next);
    } else if (isNew(comparison, next) || old.has(next.num)) {
      comparison.met.add(next.num);
      pending.push(is);
    } else return false;
  }
  return true;
};

/** Certificates, OCSP answers, CRLs and tokens alike are one element of DER. */
const isEvidence = (stored: PdfStream): boolean => {
  if (!hasOnly(stored.dict, ['Length', 'Filter', 'DecodeParms'])) return false;
  try {
    readDer(decodeStream(stored, newInflationBudget()), 0x30);
    return true;
  } catch (error) {
    if (isPadesError(error, 'DerIsMalformed', 'PdfIsMalformed')) return false;
    throw error;
  }
};

/** Numbers of the lists and dictionaries that made up the old store. */
const shellOf = ({ before }: Comparison, was: PdfObject | undefined): ReadonlySet<number> => {
  const shell = new Set<number>();
  const pending: PdfObject[] = was === undefined ? [] : [was];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (isArray(next)) pending.push(...next);
    else if (isDict(next)) pending.push(...next.entries.values());
    if (!isRef(next) || shell.has(next.num)) continue;
    const object = before.get(next);
    if (isStream(object)) continue;
    shell.add(next.num);
    pending.push(object);
  }
  return shell;
};

/** Nothing that was in the store before may be gone. */
const keepsAll = (comparison: Comparison, old: PdfObject, store: PdfObject): boolean =>
  old === null ||
  ['Certs', 'OCSPs', 'CRLs'].every((key) => {
    const [had, has] = [old, store].map((dict) =>
      isDict(dict) ? dict.entries.get(key) : undefined,
    );
    const kept = new Set(refsIn(comparison.after.resolve(has)));
    return refsIn(comparison.before.resolve(had)).every((num) => kept.has(num));
  });

const refsIn = (list: PdfObject): readonly number[] =>
  isArray(list) ? list.filter(isRef).map(({ num }) => num) : [];

const extensionKeys = ['Type', 'BaseVersion', 'ExtensionLevel', 'ExtensionRevision', 'URL'];

/** Which additions to the standard a file uses (ISO 32000-2 §7.12): words only, nothing to show. */
const extensions: FreshCheck = (fresh, _, { after, met }) => {
  if (isRef(fresh)) met.add(fresh.num);
  const declared = after.resolve(fresh);
  if (!hasOnly(declared, ['Type', 'ADBE', 'ESIC'])) return false;
  return [...declared.entries.values()].flat().every((one) => {
    if (isRef(one)) met.add(one.num);
    const is = after.resolve(one);
    const isPlain = hasOnly(is, extensionKeys) && ![...is.entries.values()].some(isRef);
    return isPlain || nameOf(is) !== undefined;
  });
};

/** 3: there are signatures, and the file is only to be appended to (ISO 32000-1 §12.7.2). */
const signatureFlags: FreshCheck = (fresh) => fresh === 3;

const longTermKeys: Partial<Record<Role, ReadonlyMap<string, FreshCheck>>> = {
  catalog: new Map([
    ['DSS', securityStore],
    ['Extensions', extensions],
  ]),
  form: new Map([['SigFlags', signatureFlags]]),
};
