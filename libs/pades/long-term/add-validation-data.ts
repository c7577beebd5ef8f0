import { catalogOf } from '../fields.js';
import { openPdf, type PdfFile } from '../pdf/file.js';
import { openUpdate, type IncrementalUpdate } from '../pdf/incremental-update.js';
import { malformed } from '../pdf/lexer.js';
import { dict, isDict, isRef, name, withEntries, type PdfRef } from '../pdf/objects.js';
import { declareExtension } from './extensions.js';
import { relate } from './relate.js';
import { storeKeeper } from './store-keeper.js';
import type { NewValidationData } from './validation-data.js';

/**
 * Adds a revision with a /DSS that holds all it held before and what is new, each once
 * (ETSI EN 319 142-1 §5.4.2). The earlier bytes are an exact prefix. A file that lacks nothing
 * comes back as it is. Throws reading errors.
 */
export const addValidationData = (file: Uint8Array, data: NewValidationData): Uint8Array => {
  const opened = openPdf(file);
  const { latest } = opened;
  const update = openUpdate(opened);
  const old = latest.resolve(catalogOf(latest)?.entries.get('DSS'));
  const before = isDict(old) ? old : dict({});
  const kept = storeKeeper(latest, update, before);
  for (const set of [data, ...(data.vri ?? [])]) kept.addAll(set);
  const related = relate(latest, update, before, kept, data);
  if (!kept.isGrown() && related === before.entries.get('VRI')) return file;
  const store = update.add(dict({ Type: name('DSS'), ...kept.lists(), VRI: related }));
  setCatalog(opened, update, store);
  return update.finish().bytes;
};

const setCatalog = (file: PdfFile, update: IncrementalUpdate, store: PdfRef): void => {
  const root = file.latest.trailer.entries.get('Root');
  const catalog = catalogOf(file.latest);
  if (!isRef(root) || catalog === undefined) throw malformed(0, '/Root');
  const Extensions = declareExtension(file.latest, catalog);
  update.set(root, withEntries(catalog, { DSS: store, Extensions }));
};
