import {
  isArray,
  isDict,
  isRef,
  nameOf,
  numberOf,
  textOf,
  type PdfDict,
  type PdfRef,
} from './pdf/objects.js';
import type { PdfView } from './pdf/file.js';

/** The four reserved fields. Each is one field merged with its one widget. */
export const fieldNames = {
  number: 'so',
  date: 'ngay-thang',
  leader: 'chu-ky-lanh-dao',
  seal: 'con-dau',
} as const;

/** The body's signature on an annex that is a file of its own: no leader's stands beside it. */
export const annexSealField = 'con-dau-phu-luc';

export type FieldRole = keyof typeof fieldNames;

/** A rectangle on a page: points, origin at the page's bottom left, pages counted from 0. */
export interface Place {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * A place for one line of text. The baseline stands so that ascent plus descent of the font are
 * centred in the height: give a box of (ascent + descent) × size to hit a given baseline.
 */
export interface TextPlace extends Place {
  readonly font: 'regular' | 'italic';
  /** Points. A text that does not fit in the width is set smaller. */
  readonly size: number;
  readonly align: 'left' | 'center' | 'right';
}

export interface FormField {
  readonly ref: PdfRef;
  readonly dict: PdfDict;
  readonly fullName: string;
  readonly type: string | undefined;
}

/** The fields at the top of the form, in its order. Fields below fields are not ours and not listed. */
export const formFields = (view: PdfView): readonly FormField[] => {
  const form = formOf(view);
  const list = form === undefined ? null : view.resolve(form.entries.get('Fields'));
  if (!isArray(list)) return [];
  return list.filter(isRef).flatMap((ref) => {
    const dict = view.get(ref);
    if (!isDict(dict)) return [];
    const fullName = textOf(view.resolve(dict.entries.get('T'))) ?? '';
    return [{ ref, dict, fullName, type: nameOf(view.resolve(dict.entries.get('FT'))) }];
  });
};

export const catalogOf = (view: PdfView): PdfDict | undefined => {
  const catalog = view.resolve(view.trailer.entries.get('Root'));
  return isDict(catalog) ? catalog : undefined;
};

export const formOf = (view: PdfView): PdfDict | undefined => {
  const form = view.resolve(catalogOf(view)?.entries.get('AcroForm'));
  return isDict(form) ? form : undefined;
};

/** Width and height of a widget's rectangle in points. */
export const sizeOfWidget = (view: PdfView, field: PdfDict): { width: number; height: number } => {
  const rect = view.resolve(field.entries.get('Rect'));
  const [left, bottom, right, top] = (isArray(rect) ? rect : []).map((edge) =>
    numberOf(view.resolve(edge)),
  );
  return { width: (right ?? 0) - (left ?? 0), height: (top ?? 0) - (bottom ?? 0) };
};
