import type { PdfView } from '../../pdf/file.js';
import {
  isArray,
  isDict,
  isRef,
  isStream,
  nameOf,
  type PdfObject,
  type PdfRef,
} from '../../pdf/objects.js';
import { firstAnnotations } from './allow-signing.js';
import {
  isNew,
  type Allowance,
  type Comparison,
  type FreshCheck,
  type Role,
} from './compare-objects.js';
import { allFields } from '../signature/signature-fields.js';

/** What the signers before have left open (ISO 32000-1 §12.8.2.2 and §12.8.2.4). */
export interface LeftOpen {
  readonly annotations: boolean;
  readonly isLocked: (fieldName: string) => boolean;
}

/**
 * Files of other makers: what forms and notes may still do after a signature. It is never more
 * than a warning: the reader sees something that the signer did not sign.
 */
export const allowFilling = (before: PdfView, open: LeftOpen, signing: Allowance): Allowance => {
  const closed = closedFields(before, open);
  const appends: NonNullable<Allowance['appends']> = (list, fresh, comparison) => {
    if (signing.appends?.(list, fresh, comparison) === true) return true;
    const isOpen = isNewField(fresh, comparison) || (list === 'annots' && open.annotations);
    return isOpen && acceptAll(fresh, undefined, comparison);
  };
  const isShut = (ref: PdfRef): boolean => !open.annotations && isNote(before.get(ref));
  return {
    appends,
    keysOf: (role, ref) => {
      const isClosed =
        role === 'field' && (ref === undefined || closed.has(ref.num) || isShut(ref));
      return new Map([
        ...signing.keysOf(role, ref),
        ...(isClosed ? [] : (fillingKeys[role] ?? [])),
        ...(role === 'page' ? [['Annots', firstAnnotations(appends)] as const] : []),
      ]);
    },
  };
};

/** An annotation that is no widget of a field: only level 3 leaves them open (§12.8.2.2). */
const isNote = (object: PdfObject): boolean =>
  isDict(object) && !object.entries.has('FT') && nameOf(object.entries.get('Subtype')) !== 'Widget';

/** Signed fields with their widgets, and those a signature has locked. */
const closedFields = (before: PdfView, open: LeftOpen): ReadonlySet<number> => {
  const closed = new Set<number>();
  for (const { ref, dict, type, fullName } of allFields(before)) {
    const isSigned = type === 'Sig' && dict.entries.has('V');
    if (!isSigned && !open.isLocked(fullName)) continue;
    closed.add(ref.num);
    const kids = before.resolve(dict.entries.get('Kids'));
    for (const kid of isArray(kids) ? kids : []) if (isRef(kid)) closed.add(kid.num);
  }
  return closed;
};

const isNewField = (fresh: PdfObject, comparison: Comparison): boolean => {
  const field = comparison.after.resolve(fresh);
  return isRef(fresh) && isNew(comparison, fresh) && isDict(field) && field.entries.has('FT');
};

/** Notes everything below as accounted for; pages and what they show keep their own comparison. */
const acceptAll: FreshCheck = Object.assign(
  (fresh: PdfObject, _: PdfObject | undefined, comparison: Comparison): boolean => {
    const pending: PdfObject[] = [fresh];
    const seen = new Set<number>();
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      if (isArray(next)) pending.push(...next);
      else if (isDict(next)) pending.push(...next.entries.values());
      else if (isStream(next)) pending.push(...next.dict.entries.values());
      if (!isRef(next) || seen.has(next.num)) continue;
      seen.add(next.num);
      const object = comparison.after.get(next);
      if (isOfDocument(object)) continue;
      comparison.met.add(next.num);
      pending.push(object);
    }
    return true;
  },
  { deep: true } as const,
);

const isOfDocument = (object: PdfObject): boolean =>
  isDict(object) && ['Page', 'Pages', 'Catalog'].includes(nameOf(object.entries.get('Type')) ?? '');

const keys = (...names: readonly string[]): readonly (readonly [string, FreshCheck])[] =>
  names.map((name) => [name, acceptAll]);

const fillingKeys: Partial<Record<Role, readonly (readonly [string, FreshCheck])[]>> = {
  trailer: keys('Info'),
  catalog: keys('Metadata', 'Version'),
  form: keys('DR', 'DA', 'NeedAppearances'),
  field: keys('V', 'AS', 'M', 'MK', 'DA', 'I', 'AP'),
};
