import type { PdfView } from '../pdf/file.js';
import { dict, isDict, name, withEntries, type PdfDict } from '../pdf/objects.js';

/** Says that the file uses what ETSI added to ISO 32000-1 (EN 319 142-1 §5.6). */
export const declareExtension = (view: PdfView, catalog: PdfDict): PdfDict => {
  const declared = view.resolve(catalog.entries.get('Extensions'));
  return withEntries(isDict(declared) ? declared : dict({}), { ESIC: esic });
};

const esic = dict({ BaseVersion: name('1.7'), ExtensionLevel: 1 });
