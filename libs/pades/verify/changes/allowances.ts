import { textAppearance } from '../../appearance/text-appearance.js';
import { isPadesError } from '../../errors.js';
import {
  fieldNames,
  formFields,
  sizeOfWidget,
  type FieldRole,
  type FormField,
} from '../../fields.js';
import type { PdfView } from '../../pdf/file.js';
import {
  isDict,
  isRef,
  isStream,
  isString,
  nameOf,
  textOf,
  type PdfObject,
  type PdfStream,
} from '../../pdf/objects.js';
import { serialise } from '../../pdf/serialise.js';
import {
  accountFor,
  isNew,
  type Allowance,
  type Comparison,
  type FreshCheck,
  type Role,
} from './compare-objects.js';

const none: ReadonlyMap<string, FreshCheck> = new Map();

/** Nothing may differ. */
export const allowNothing: Allowance = { keysOf: () => none };

/**
 * The clerk's revision: values and appearances of number, date and seal, each blank before, each
 * appearance exactly what this library makes of the value.
 */
export const allowSealing = (before: PdfView): Allowance => {
  const roles = new Map<number, ReadonlyMap<string, FreshCheck>>();
  for (const field of formFields(before)) {
    const checks = sealingChecks(before, field);
    if (checks !== undefined) roles.set(field.ref.num, checks);
  }
  return {
    keysOf: (role: Role, ref) =>
      role === 'field' && ref !== undefined ? (roles.get(ref.num) ?? none) : none,
  };
};

const sealingChecks = (
  before: PdfView,
  field: FormField,
): ReadonlyMap<string, FreshCheck> | undefined => {
  const hasName = (role: FieldRole): boolean => field.fullName === fieldNames[role];
  if (field.type === 'Tx' && (hasName('number') || hasName('date')))
    return textChecks(before, field);
  return field.type === 'Sig' && hasName('seal') ? sealChecks(before, field) : undefined;
};

const textChecks = (before: PdfView, field: FormField): ReadonlyMap<string, FreshCheck> => {
  const appearance: FreshCheck = (fresh, _, comparison) => {
    const shown = newAppearance(fresh, comparison);
    const text = textOf(entryNow(comparison, field, 'V'));
    const expected = text === undefined ? undefined : shownAs(before, field, text);
    if (shown === undefined || expected === undefined) return false;
    return serialise(shown).equals(serialise(expected));
  };
  const value: FreshCheck = (fresh, was, comparison) =>
    was === undefined &&
    isString(fresh) &&
    appearance(entryNow(comparison, field, 'AP') ?? null, was, comparison);
  return new Map([
    ['V', value],
    ['AP', appearance],
  ]);
};

/** What this library makes of a text; nothing of one that it would refuse to show. */
const shownAs = (before: PdfView, field: FormField, text: string): PdfStream | undefined => {
  try {
    return textAppearance(before, field, text);
  } catch (error) {
    if (isPadesError(error, 'FieldTextHasMissingGlyph', 'FieldTextIsEmpty')) return undefined;
    throw error;
  }
};

const entryNow = ({ after }: Comparison, field: FormField, key: string): PdfObject | undefined => {
  const now = after.get(field.ref);
  return isDict(now) ? now.entries.get(key) : undefined;
};

const sealChecks = (before: PdfView, field: FormField): ReadonlyMap<string, FreshCheck> => {
  const value: FreshCheck = (fresh, was, comparison) => {
    if (was !== undefined || !isRef(fresh) || !isNew(comparison, fresh)) return false;
    accountFor(comparison, fresh);
    const signature = comparison.after.get(fresh);
    return isDict(signature) && nameOf(signature.entries.get('Type')) === 'Sig';
  };
  const appearance: FreshCheck = (fresh, _, comparison) => {
    const shown = newAppearance(fresh, comparison);
    return (
      shown !== undefined && isPictureOrBlank(comparison, shown, sizeOfWidget(before, field.dict))
    );
  };
  return new Map([
    ['V', value],
    ['AP', appearance],
  ]);
};

/** `<</N ref>>` with nothing else, the reference leading to a new stream. */
const newAppearance = (fresh: PdfObject, comparison: Comparison): PdfStream | undefined => {
  const normal = isDict(fresh) && fresh.entries.size === 1 ? fresh.entries.get('N') : undefined;
  if (!isRef(normal) || !isNew(comparison, normal)) return undefined;
  accountFor(comparison, normal);
  const shown = comparison.after.get(normal);
  return isStream(shown) ? shown : undefined;
};

const pictureContent = /^(q\n[\d. -]+ cm\n\/Picture Do\nQ)?$/;
const formKeys = ['Type', 'Subtype', 'BBox', 'Resources', 'Length'];

const isPictureOrBlank = (
  { after }: Comparison,
  shown: PdfStream,
  size: { readonly width: number; readonly height: number },
): boolean => {
  const { entries } = shown.dict;
  const box = serialise(entries.get('BBox') ?? null);
  const isOurs =
    [...entries.keys()].every((key) => formKeys.includes(key)) &&
    box.equals(serialise([0, 0, size.width, size.height])) &&
    pictureContent.test(Buffer.from(shown.data).toString('latin1'));
  const resources = entries.get('Resources');
  if (!isOurs || !isDict(resources)) return false;
  if (resources.entries.size === 0) return true;
  const pictures = resources.entries.get('XObject');
  const picture =
    isDict(pictures) && pictures.entries.size === 1 ? pictures.entries.get('Picture') : undefined;
  const image = after.resolve(picture);
  return (
    resources.entries.size === 1 &&
    isStream(image) &&
    nameOf(image.dict.entries.get('Subtype')) === 'Image'
  );
};
