import { malformed } from './pdf/lexer.js';
import { limits } from './pdf/limits.js';
import {
  isArray,
  isDict,
  isRef,
  nameOf,
  type PdfDict,
  type PdfObject,
  type PdfRef,
} from './pdf/objects.js';
import type { PdfView } from './pdf/file.js';
import { catalogOf } from './fields.js';

export interface Page {
  readonly ref: PdfRef;
  readonly dict: PdfDict;
}

/** The pages in order (ISO 32000-1 §7.7.3). */
export const pagesOf = (view: PdfView): readonly Page[] => {
  const pages: Page[] = [];
  const seen = new Set<number>();
  const walk = (node: PdfObject | undefined, depth: number): void => {
    if (!isRef(node) || seen.has(node.num) || depth > limits.nesting)
      throw malformed(0, 'page tree');
    seen.add(node.num);
    const dict = view.get(node);
    if (!isDict(dict)) throw malformed(0, 'page tree');
    const kids = view.resolve(dict.entries.get('Kids'));
    if (nameOf(dict.entries.get('Type')) === 'Page') pages.push({ ref: node, dict });
    else if (isArray(kids)) kids.forEach((kid) => walk(kid, depth + 1));
    else throw malformed(0, 'page tree');
  };
  walk(catalogOf(view)?.entries.get('Pages'), 0);
  return pages;
};
