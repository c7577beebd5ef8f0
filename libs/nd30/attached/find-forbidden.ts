import type { PDFContext, PDFDict, PDFDocument, PDFPage } from 'pdf-lib';
import {
  breaksPdfA,
  isActive,
  isUnembeddedFont,
  isVisibleAnnotation,
} from './forbidden-in-pdfa.js';
import { reachableFrom } from './reachable.js';
import type { AttachedAnnexRefusal } from './refusals.js';

export interface Forbidden {
  readonly code: AttachedAnnexRefusal;
  /** Counted from 1; null where the whole file is meant. */
  readonly page: number | null;
}

/** The first thing in a file that an official document may not carry. */
export function findForbidden(
  { catalog, context }: PDFDocument,
  pages: readonly PDFPage[],
): Forbidden | null {
  for (const object of reachableFrom(catalog, context)) {
    if (isActive(object)) return { code: 'AttachedAnnexHasActiveContent', page: null };
  }
  for (const [index, { node }] of pages.entries()) {
    // Resources may be inherited from the page tree above.
    for (const root of [node, node.Resources()]) {
      const code = root && forbiddenFrom(root, context);
      if (code) return { code, page: index + 1 };
    }
  }
  return null;
}

function forbiddenFrom(root: PDFDict, context: PDFContext): AttachedAnnexRefusal | null {
  for (const object of reachableFrom(root, context)) {
    if (isVisibleAnnotation(object)) return 'AttachedAnnexHasAnnotations';
    if (isUnembeddedFont(object)) return 'AttachedAnnexFontIsNotEmbedded';
    if (breaksPdfA(object)) return 'AttachedAnnexBreaksPdfA';
  }
  return null;
}
