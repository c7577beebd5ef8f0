import { catalogOf } from './fields.js';
import type { Page } from './pages.js';
import type { PdfFile } from './pdf/file.js';
import type { IncrementalUpdate } from './pdf/incremental-update.js';
import { malformed } from './pdf/lexer.js';
import {
  isArray,
  isRef,
  name,
  withEntries,
  type PdfArray,
  type PdfDict,
  type PdfObject,
  type PdfRef,
} from './pdf/objects.js';

export interface Widget {
  readonly ref: PdfRef;
  readonly page: Page;
  readonly field: PdfDict;
}

/** Hangs widgets on their pages, behind the annotations that are there. */
export const addToPages = (
  update: IncrementalUpdate,
  file: PdfFile,
  widgets: readonly Pick<Widget, 'ref' | 'page'>[],
): void => {
  for (const page of new Set(widgets.map((widget) => widget.page))) {
    const added = widgets.filter((widget) => widget.page === page).map(({ ref }) => ref);
    const present = page.dict.entries.get('Annots');
    const annots: PdfArray = [...annotationsOf(file, present), ...added];
    if (isRef(present)) update.set(present, annots);
    else update.set(page.ref, withEntries(page.dict, { Annots: annots, Tabs: name('S') }));
  }
};

const annotationsOf = (file: PdfFile, present: PdfObject | undefined): PdfArray => {
  const annots = file.latest.resolve(present);
  if (annots === null) return [];
  if (!isArray(annots)) throw malformed(0, '/Annots');
  return annots;
};

/** Sets entries of the catalog, the form among them. */
export const setCatalog = (
  update: IncrementalUpdate,
  file: PdfFile,
  entries: Readonly<Record<string, PdfObject>>,
): void => {
  const root = file.latest.trailer.entries.get('Root');
  const catalog = catalogOf(file.latest);
  if (!isRef(root) || catalog === undefined) throw malformed(0, '/Root');
  update.set(root, withEntries(catalog, entries));
};
