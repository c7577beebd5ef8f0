import type { PdfView } from '../../pdf/file.js';
import {
  isArray,
  isDict,
  isReal,
  isRef,
  isStream,
  isString,
  nameOf,
  sameRef,
  type PdfArray,
  type PdfDict,
  type PdfObject,
  type PdfRef,
} from '../../pdf/objects.js';
import { serialise } from '../../pdf/serialise.js';
import { sameBytes } from '../../cms/der.js';

/** Where on its way from the trailer an object is met; only that decides what may differ in it. */
export type Role =
  | 'plain'
  | 'trailer'
  | 'catalog'
  | 'form'
  | 'fields'
  | 'field'
  | 'page'
  | 'annots';

/** What a revision is allowed to change. Whatever is not named here must be as it was. */
export interface Allowance {
  /**
   * Judges a dictionary of a role: which of its keys may differ, each with a check of the new
   * value that says whether it is in order.
   */
  readonly keysOf: (role: Role, ref: PdfRef | undefined) => ReadonlyMap<string, FreshCheck>;
  /** Judges what stands behind the old end of the form's fields or a page's annotations. */
  readonly appends?: (
    list: 'fields' | 'annots',
    fresh: PdfObject,
    comparison: Comparison,
  ) => boolean;
}

export interface FreshCheck {
  (fresh: PdfObject, was: PdfObject | undefined, comparison: Comparison): boolean;
  /** Judges also what a key leads to when the key itself says the same as before. */
  readonly deep?: true;
  /** Judges only a key that was not there. */
  readonly onlyNew?: true;
}

/** The two states that are compared and what has been learnt. */
export interface Comparison {
  readonly before: PdfView;
  readonly after: PdfView;
  /** Paths at which something differs that may not. */
  readonly violations: Set<string>;
  /** Objects that were met in both states or are accounted for as new. */
  readonly met: Set<number>;
  readonly enqueue: (ref: PdfRef, role: Role, path: string) => void;
}

interface Visit {
  readonly ref: PdfRef;
  readonly role: Role;
  readonly path: string;
}

/**
 * Walks both states side by side on every path from the trailer. Each object is met once for each
 * role it is reached in, so the cost is the file's size and loops end.
 */
export const compareViews = (before: PdfView, after: PdfView, allowance: Allowance): Comparison => {
  const queue: Visit[] = [];
  const visited = new Set<string>();
  const root = before.trailer.entries.get('Root');
  const comparison: Comparison = {
    before,
    after,
    violations: new Set(),
    met: new Set(),
    enqueue: (ref, role, path) => {
      const refined = role === 'plain' ? refine(before, ref, root) : role;
      const key = `${ref.num} ${ref.gen} ${refined}`;
      if (visited.has(key)) return;
      visited.add(key);
      queue.push({ ref, role: refined, path });
    },
  };
  compareTrailers(comparison, allowance);
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    comparison.met.add(next.ref.num);
    const [was, is] = [before.get(next.ref), after.get(next.ref)];
    compare(comparison, allowance, was, is, next.role, next.path, next.ref);
  }
  return comparison;
};

/** The catalog and pages keep their rules however they are reached. */
const refine = (before: PdfView, ref: PdfRef, root: PdfObject | undefined): Role => {
  if (isRef(root) && sameRef(ref, root)) return 'catalog';
  const object = before.get(ref);
  return isDict(object) && nameOf(object.entries.get('Type')) === 'Page' ? 'page' : 'plain';
};

/** Keys of a trailer that belong to the section, not to the document (ISO 32000-1 §7.5.5, §7.5.8.2). */
const sectionKeys = ['Size', 'Prev', 'Type', 'W', 'Index', 'Length', 'Filter', 'DecodeParms', 'ID'];

const compareTrailers = (comparison: Comparison, allowance: Allowance): void => {
  const [was, is] = [comparison.before.trailer, comparison.after.trailer].map(
    ({ entries }): PdfDict => ({
      kind: 'dict',
      entries: new Map([...entries].filter(([key]) => !sectionKeys.includes(key))),
    }),
  );
  compare(comparison, allowance, was, is, 'trailer', 'Trailer', undefined);
};

const compare = (
  comparison: Comparison,
  allowance: Allowance,
  was: PdfObject | undefined,
  is: PdfObject | undefined,
  role: Role,
  path: string,
  ref: PdfRef | undefined,
): void => {
  const differs = (): void => void comparison.violations.add(path);
  if (was === undefined || is === undefined) differs();
  else if (isRef(was)) {
    if (isRef(is) && sameRef(was, is)) comparison.enqueue(was, role, path);
    else differs();
  } else if (isArray(was)) {
    if (isArray(is) && hasLengthOf(comparison, allowance, was, is, role))
      compareArrays(comparison, allowance, was, is, role, path);
    else differs();
  } else if (isDict(was)) {
    if (isDict(is)) compareDicts(comparison, allowance, was, is, role, path, ref);
    else differs();
  } else if (isStream(was)) {
    if (isStream(is) && sameData(was.data, is.data)) {
      compareDicts(comparison, allowance, was.dict, is.dict, 'plain', path, ref);
    } else differs();
  } else if (!sameScalar(was, is)) differs();
};

/** The same length, or more at the end that is in order. */
const hasLengthOf = (
  comparison: Comparison,
  { appends }: Allowance,
  was: PdfArray,
  is: PdfArray,
  role: Role,
): boolean => {
  if (was.length === is.length) return true;
  const isList = role === 'fields' || role === 'annots';
  if (!isList || appends === undefined || is.length < was.length) return false;
  return is.slice(was.length).every((fresh) => appends(role, fresh, comparison));
};

/** Most streams of two states are the very same bytes of the file: nothing to compare. */
const sameData = (was: Uint8Array, is: Uint8Array): boolean => {
  const isSamePlace =
    was.buffer === is.buffer && was.byteOffset === is.byteOffset && was.length === is.length;
  return isSamePlace || sameBytes(was, is);
};

const sameScalar = (was: PdfObject, is: PdfObject): boolean => {
  if (isString(was)) return isString(is) && sameBytes(was.bytes, is.bytes);
  if (isReal(was)) return isReal(is) && was.value === is.value;
  const name = nameOf(was);
  return name === undefined ? was === is : nameOf(is) === name;
};

const compareArrays = (
  comparison: Comparison,
  allowance: Allowance,
  was: PdfArray,
  is: PdfArray,
  role: Role,
  path: string,
): void => {
  const itemRole = role === 'fields' || role === 'annots' ? 'field' : 'plain';
  was.forEach((item, i) =>
    compare(comparison, allowance, item, is[i], itemRole, `${path}[${i}]`, undefined),
  );
};

const compareDicts = (
  comparison: Comparison,
  allowance: Allowance,
  was: PdfDict,
  is: PdfDict,
  role: Role,
  path: string,
  ref: PdfRef | undefined,
): void => {
  const allowed = allowance.keysOf(role, ref);
  for (const key of new Set([...was.entries.keys(), ...is.entries.keys()])) {
    const check = allowed.get(key);
    const [old, fresh] = [was.entries.get(key), is.entries.get(key)];
    const below = `${path}/${key}`;
    if (check === undefined || isPassedOver(check, old, fresh))
      compare(comparison, allowance, old, fresh, roleBelow(role, was, key), below, undefined);
    else if (fresh === undefined || !check(fresh, old, comparison))
      comparison.violations.add(below);
  }
};

const isPassedOver = (
  { deep, onlyNew }: FreshCheck,
  was: PdfObject | undefined,
  is: PdfObject | undefined,
): boolean => {
  if (onlyNew === true && was !== undefined) return true;
  return deep !== true && isUntouched(was, is);
};

/** The key itself says the same as before; what it leads to is still compared. */
const isUntouched = (was: PdfObject | undefined, is: PdfObject | undefined): boolean =>
  was !== undefined && is !== undefined && serialise(was).equals(serialise(is));

const roleBelow = (role: Role, parent: PdfDict, key: string): Role => {
  if (role === 'catalog' && key === 'AcroForm') return 'form';
  if (role === 'form' && key === 'Fields') return 'fields';
  if (role === 'page' && key === 'Annots') return 'annots';
  if (role === 'field' && key === 'Kids') return 'fields';
  if (role === 'field' && key === 'Parent') return 'field';
  const isStructureLink = nameOf(parent.entries.get('Type')) === 'OBJR' && key === 'Obj';
  return isStructureLink ? 'field' : 'plain';
};

/**
 * Accounts for a subtree that a revision brings: new objects are noted, old ones met below it
 * must be as they were.
 */
export const accountFor = (comparison: Comparison, object: PdfObject | undefined): void => {
  const pending: (PdfObject | undefined)[] = [object];
  while (pending.length > 0) {
    const next = pending.pop();
    if (isRef(next)) {
      if (comparison.met.has(next.num)) continue;
      if (isNew(comparison, next)) {
        comparison.met.add(next.num);
        pending.push(comparison.after.get(next));
      } else comparison.enqueue(next, 'plain', `Object ${next.num}`);
    } else if (isArray(next)) pending.push(...next);
    else if (isDict(next)) pending.push(...next.entries.values());
    else if (isStream(next)) pending.push(...next.dict.entries.values());
  }
};

/** Whether an object number was not in use before. */
export const isNew = ({ before }: Comparison, ref: PdfRef): boolean =>
  (before.entryOf(ref.num)?.type ?? 'free') === 'free';
