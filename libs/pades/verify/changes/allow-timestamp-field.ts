import {
  isArray,
  isDict,
  isRef,
  nameOf,
  numberOf,
  textOf,
  type PdfDict,
  type PdfObject,
} from '../../pdf/objects.js';
import { accountFor, isNew, type Comparison } from './compare-objects.js';
import { allFields } from '../signature/signature-fields.js';

const fieldKeys = ['Type', 'Subtype', 'FT', 'T', 'Rect', 'F', 'P', 'V'];

/**
 * A new signature field that nobody can see, holding a document timestamp (ETSI EN 319 142-1
 * §5.4.3): no size, no appearance, no action.
 */
export const isTimestampField = (fresh: PdfObject, comparison: Comparison): boolean => {
  const value = valueOfInvisibleField(fresh, fieldKeys, comparison);
  if (value === undefined) return false;
  const { entries } = value;
  return (
    nameOf(entries.get('Type')) === 'DocTimeStamp' &&
    nameOf(entries.get('SubFilter')) === 'ETSI.RFC3161'
  );
};

/** A new signature field that nobody can see: what it holds, when it is in order. */
export const valueOfInvisibleField = (
  fresh: PdfObject,
  keys: readonly string[],
  comparison: Comparison,
): PdfDict | undefined => {
  if (!isRef(fresh) || !isNew(comparison, fresh)) return undefined;
  const field = comparison.after.get(fresh);
  if (!isDict(field) || ![...field.entries.keys()].every((key) => keys.includes(key)))
    return undefined;
  const { entries } = field;
  if (nameOf(entries.get('FT')) !== 'Sig' || !isNothing(comparison, entries.get('Rect')))
    return undefined;
  if (isTaken(comparison, entries.get('T'))) return undefined;
  accountFor(comparison, fresh);
  const entry = entries.get('V');
  const value = comparison.after.resolve(entry);
  return isRef(entry) && isNew(comparison, entry) && isDict(value) ? value : undefined;
};

/** Two fields of one name are one field with one value (ISO 32000-1 §12.7.3.2). */
const isTaken = ({ before, after }: Comparison, title: PdfObject | undefined): boolean => {
  const wanted = textOf(after.resolve(title));
  return allFields(before).some(({ fullName }) => fullName === wanted);
};

/** A rectangle without width or height. */
const isNothing = ({ after }: Comparison, rect: PdfObject | undefined): boolean => {
  const edges = after.resolve(rect);
  if (!isArray(edges) || edges.length !== 4) return false;
  const [left, bottom, right, top] = edges.map(numberOf);
  return left !== undefined && left === right && bottom !== undefined && bottom === top;
};
