import { catalogOf } from '../fields.js';
import { newInflationBudget, decodeStream } from '../pdf/filters.js';
import { openPdf, type PdfView } from '../pdf/file.js';
import { isArray, isDict, isStream, type PdfDict } from '../pdf/objects.js';
import type { ValidationData } from './validation-data.js';

/** The /DSS of a file's newest revision; empty where there is none. Throws reading errors. */
export const readValidationData = (file: Uint8Array): ValidationData =>
  validationDataIn(openPdf(file).latest);

export const validationDataIn = (view: PdfView): ValidationData => {
  const store = view.resolve(catalogOf(view)?.entries.get('DSS'));
  const read = isDict(store) ? (key: string) => streamsIn(view, store, key) : () => [];
  return { certificates: read('Certs'), ocsps: read('OCSPs'), crls: read('CRLs') };
};

const streamsIn = (view: PdfView, store: PdfDict, key: string): readonly Uint8Array[] => {
  const list = view.resolve(store.entries.get(key));
  if (!isArray(list)) return [];
  const budget = newInflationBudget();
  return list
    .map((item) => view.resolve(item))
    .filter(isStream)
    .map((stream) => decodeStream(stream, budget));
};
