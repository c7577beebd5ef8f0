import { padesError } from '../errors.js';
import { openPdf, type PdfView } from './file.js';
import { decodeStream } from './filters.js';
import {
  isArray,
  isDict,
  isStream,
  nameOf,
  textOf,
  type PdfDict,
  type PdfObject,
} from './objects.js';

/** A file that travels inside a PDF (ISO 32000-2, 7.11.4). */
export interface EmbeddedFile {
  readonly name: string;
  readonly mimeType: string | null;
  /** AFRelationship: what it is to the pages, e.g. `Data`. */
  readonly relationship: string | null;
  readonly bytes: Buffer;
}

/** What a reader takes at most; beyond it nothing is read at all. */
export interface EmbeddedLimits {
  readonly files: number;
  /** Of all files together, inflated. */
  readonly bytes: number;
}

const deepest = 8;

/**
 * The files inside a PDF as its newest revision names them. Whether a signature covers them is for
 * `verifyPdf` to say. Throws `PdfExceedsLimits`, `PdfIsMalformed`, `PdfIsEncrypted`.
 */
export function embeddedFiles(bytes: Uint8Array, most: EmbeddedLimits): readonly EmbeddedFile[] {
  const { latest } = openPdf(bytes);
  const catalog = dictOf(latest, latest.trailer.entries.get('Root'));
  const names = dictOf(latest, catalog?.entries.get('Names'));
  const tree = dictOf(latest, names?.entries.get('EmbeddedFiles'));
  const specifications = tree ? leavesOf(latest, tree, 0, most.files) : [];
  const budget = { left: most.bytes };
  return specifications.flatMap((one) => readFile(latest, one, budget));
}

/** The values of a name tree (ISO 32000-2, 7.9.6), in order. */
function leavesOf(view: PdfView, node: PdfDict, depth: number, most: number): PdfDict[] {
  if (depth > deepest) throw padesError('PdfExceedsLimits', { limit: 'name tree' });
  const own = arrayOf(view, node.entries.get('Names'))
    .filter((_, index) => index % 2 === 1)
    .flatMap((value) => dictOf(view, value) ?? []);
  const found = [...own];
  for (const kid of arrayOf(view, node.entries.get('Kids'))) {
    const child = dictOf(view, kid);
    if (child) found.push(...leavesOf(view, child, depth + 1, most - found.length));
    if (found.length > most) break;
  }
  if (found.length > most) throw padesError('PdfExceedsLimits', { limit: 'embedded files' });
  return found;
}

function readFile(view: PdfView, specification: PdfDict, budget: { left: number }): EmbeddedFile[] {
  const { entries } = specification;
  const name = textOf(view.resolve(entries.get('UF'))) ?? textOf(view.resolve(entries.get('F')));
  const streams = dictOf(view, entries.get('EF'))?.entries;
  const content = view.resolve(streams?.get('UF') ?? streams?.get('F'));
  if (name === undefined || !isStream(content)) return [];
  const before = budget.left;
  const bytes = decodeStream(content, budget);
  // What is stored without a filter costs as much.
  budget.left = before - bytes.length;
  if (budget.left < 0) throw padesError('PdfExceedsLimits', { limit: 'embedded files' });
  return [
    {
      name,
      mimeType: nameOf(view.resolve(content.dict.entries.get('Subtype'))) ?? null,
      relationship: nameOf(view.resolve(entries.get('AFRelationship'))) ?? null,
      bytes: Buffer.from(bytes),
    },
  ];
}

const dictOf = (view: PdfView, object: PdfObject | undefined): PdfDict | undefined => {
  const found = view.resolve(object);
  return isDict(found) ? found : undefined;
};

const arrayOf = (view: PdfView, object: PdfObject | undefined): readonly PdfObject[] => {
  const found = view.resolve(object);
  return isArray(found) ? found : [];
};
