import { isPadesError } from '../../errors.js';
import { pagesOf, type Page } from '../../pages.js';
import type { PdfView } from '../../pdf/file.js';
import { boxOf, type Box } from '../../pdf/numbers.js';
import { isArray, isDict, isRef, nameOf, type PdfRef } from '../../pdf/objects.js';
import { overlap } from '../content/matrix.js';
import { newReadingBudget, textBoxesOn, type ReadingBudget } from '../content/text-boxes.js';

/**
 * Signature fields with a widget over words of the page, or over a note or field that is no signature:
 * whoever fills one could draw other words in their place. Of a page that cannot be read all count,
 * and of more fields than anybody signs.
 */
export const fieldsOverText = (view: PdfView, fields: readonly PdfRef[]): ReadonlySet<number> => {
  const found = new Set<number>();
  if (fields.length === 0) return found;
  if (fields.length > mostFields) return new Set(fields.map(({ num }) => num));
  const owners = ownersOf(view, fields);
  const budget = newReadingBudget();
  for (const page of pagesOf(view)) {
    const annots = view.resolve(page.dict.entries.get('Annots'));
    const widgets = (isArray(annots) ? annots : []).filter(isRef);
    const here = widgets.filter(({ num }) => owners.has(num));
    const texts = here.length > 0 ? textOn(view, page, widgets, budget) : [];
    for (const widget of here) {
      const box = placeOf(view, widget);
      const isOver = !texts || !box || texts.some((text) => overlap(text, box));
      if (isOver) found.add(owners.get(widget.num) ?? widget.num);
    }
  }
  return found;
};

const mostFields = 64;

/** Each widget with its field; most are one and the same object. */
const ownersOf = (view: PdfView, fields: readonly PdfRef[]): ReadonlyMap<number, number> =>
  new Map(
    fields.flatMap((field) => {
      const dict = view.get(field);
      const kids = isDict(dict) ? view.resolve(dict.entries.get('Kids')) : null;
      const below = (isArray(kids) ? kids : []).filter(isRef);
      return [field, ...below].map(({ num }) => [num, field.num] as const);
    }),
  );

const textOn = (
  view: PdfView,
  page: Page,
  annotations: readonly PdfRef[],
  budget: ReadingBudget,
): readonly Box[] | undefined => {
  try {
    const noted = annotations.filter((one) => isNoteOrEntry(view, one));
    return [
      ...textBoxesOn(view, page, budget),
      ...noted.map((one) => placeOf(view, one)).filter((box) => box !== undefined),
    ];
  } catch (error) {
    if (isPadesError(error, 'PdfIsMalformed') || isPadesError(error, 'PdfExceedsLimits'))
      return undefined;
    throw error;
  }
};

/** What a page shows beside its own content; seals stand over signatures as they do on paper. */
const isNoteOrEntry = (view: PdfView, annotation: PdfRef): boolean => {
  const dict = view.get(annotation);
  if (!isDict(dict) || !dict.entries.has('AP')) return false;
  const field = view.resolve(dict.entries.get('Parent'));
  const inherited = isDict(field) ? field.entries.get('FT') : undefined;
  return nameOf(view.resolve(dict.entries.get('FT') ?? inherited)) !== 'Sig';
};

const placeOf = (view: PdfView, widget: PdfRef): Box | undefined => {
  const dict = view.get(widget);
  return isDict(dict) ? boxOf(view, dict.entries.get('Rect')) : undefined;
};
