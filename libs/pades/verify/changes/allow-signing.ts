import {
  isArray,
  isDict,
  isRef,
  isString,
  nameOf,
  type PdfObject,
  type PdfRef,
} from '../../pdf/objects.js';
import type { PdfView } from '../../pdf/file.js';
import { allowLongTerm } from './allow-long-term.js';
import { coversPage } from './covers-page.js';
import { fieldsOverText } from './covers-text.js';
import { valueOfInvisibleField } from './allow-timestamp-field.js';
import {
  accountFor,
  isNew,
  type Allowance,
  type Comparison,
  type FreshCheck,
} from './compare-objects.js';
import { allFields } from '../signature/signature-fields.js';

/**
 * Files of other makers: a later signature in a field that was blank and visible to the earlier
 * signer and covers neither his page nor words of it, or in a new one that nobody sees; validation
 * data; document timestamps.
 */
export const allowSigning = (before: PdfView, after: PdfView): Allowance => {
  const signed = newlySigned(before, after);
  const appends: NonNullable<Allowance['appends']> = (list, fresh, comparison) =>
    allowLongTerm.appends?.(list, fresh, comparison) === true ||
    isInvisibleSignature(fresh, comparison);
  const pageKeys = new Map([['Annots', firstAnnotations(appends)]]);
  return {
    appends,
    keysOf: (role, ref) => {
      if (role === 'page') return pageKeys;
      if (role === 'form') return formKeys;
      const isSigned = role === 'field' && ref !== undefined && signed.has(ref.num);
      return isSigned ? signatureKeys : allowLongTerm.keysOf(role, ref);
    },
  };
};

/** Fields that were blank, are signed now, and in which that may be. */
const newlySigned = (before: PdfView, after: PdfView): ReadonlySet<number> => {
  const signed = allFields(before)
    .filter(({ type, dict }) => type === 'Sig' && !dict.entries.has('V'))
    .filter(({ ref }) => hasValue(after.get(ref)))
    .filter(({ dict }) => !coversPage(before, dict))
    .map(({ ref }) => ref);
  const overText = fieldsOverText(before, signed);
  return new Set(signed.map(({ num }) => num).filter((num) => !overText.has(num)));
};

const hasValue = (field: PdfObject): boolean => isDict(field) && field.entries.has('V');

/** A page that had no annotations gets a list of them. */
export const firstAnnotations = (appends: NonNullable<Allowance['appends']>): FreshCheck => {
  const check = (fresh: PdfObject, _: PdfObject | undefined, comparison: Comparison): boolean => {
    const list = comparison.after.resolve(fresh);
    if (isRef(fresh)) {
      if (!isNew(comparison, fresh)) return false;
      comparison.met.add(fresh.num);
    }
    return isArray(list) && list.every((one) => appends('annots', one, comparison));
  };
  return Object.assign(check, { onlyNew: true } as const);
};

const invisibleKeys = [
  'Type',
  'Subtype',
  'FT',
  'T',
  'Rect',
  'F',
  'P',
  'V',
  'AP',
  'MK',
  'Ff',
  'Lock',
];

const isInvisibleSignature = (fresh: PdfObject, comparison: Comparison): boolean => {
  const value = valueOfInvisibleField(fresh, invisibleKeys, comparison);
  return value !== undefined && isString(value.entries.get('Contents'));
};

const newSignature: FreshCheck = (fresh, was, comparison) => {
  if (was !== undefined || !isRef(fresh) || !isNew(comparison, fresh)) return false;
  accountFor(comparison, fresh);
  const signature = comparison.after.get(fresh);
  return isDict(signature) && nameOf(signature.entries.get('Filter')) !== undefined;
};

/** New objects only: what the page showed before may not be drawn into an appearance. */
const newAppearance: FreshCheck = (fresh, _, comparison) => {
  accountFor(comparison, fresh);
  return isDict(fresh);
};

const signatureKeys: ReadonlyMap<string, FreshCheck> = new Map([
  ['V', newSignature],
  ['AP', newAppearance],
]);

const formKeys: ReadonlyMap<string, FreshCheck> = new Map([
  ['SigFlags', (fresh) => fresh === 1 || fresh === 3],
]);
