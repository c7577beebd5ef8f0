import { isPadesError } from '../../errors.js';
import { sizeOfWidget } from '../../fields.js';
import { seenPage } from '../../page-corner.js';
import { pagesOf } from '../../pages.js';
import type { PdfView } from '../../pdf/file.js';
import { isArray, isDict, type PdfDict } from '../../pdf/objects.js';

/**
 * Whether a field, or a widget of it, is larger than a quarter of the smallest page: whoever fills
 * it could draw a page of his own over the one that was signed. True where that cannot be told.
 */
export const coversPage = (view: PdfView, field: PdfDict): boolean => {
  try {
    const pages = pagesOf(view).map((page) => {
      const [left, bottom, right, top] = seenPage(view, page).box;
      return (right - left) * (top - bottom);
    });
    const most = Math.min(...pages) / 4;
    return !widgetsOf(view, field).every((widget) => areaOf(view, widget) <= most);
  } catch (error) {
    if (isPadesError(error, 'PdfIsMalformed')) return true;
    throw error;
  }
};

const widgetsOf = (view: PdfView, field: PdfDict): readonly PdfDict[] => {
  const kids = view.resolve(field.entries.get('Kids'));
  const below = isArray(kids) ? kids.map((kid) => view.resolve(kid)).filter(isDict) : [];
  return [field, ...below];
};

const areaOf = (view: PdfView, widget: PdfDict): number => {
  const { width, height } = sizeOfWidget(view, widget);
  return Math.abs(width * height);
};
