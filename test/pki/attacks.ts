import { openPdf } from '../../libs/pades/pdf/file.js';
import { openUpdate, type IncrementalUpdate } from '../../libs/pades/pdf/incremental-update.js';
import {
  catalogOf,
  fieldNames,
  formFields,
  type FieldRole,
  type FormField,
} from '../../libs/pades/fields.js';
import { pagesOf, type Page } from '../../libs/pades/pages.js';
import { isDict, isRef, type PdfDict, type PdfRef } from '../../libs/pades/pdf/objects.js';
import type { PdfView } from '../../libs/pades/pdf/file.js';

/** What an attacker finds when opening a file to write one more revision behind it. */
export interface Opened {
  readonly update: IncrementalUpdate;
  readonly view: PdfView;
  readonly page: Page;
  readonly catalog: PdfDict;
  readonly root: PdfRef;
  readonly field: (role: FieldRole) => FormField;
}

/** One incremental save that does what `change` says: well formed, and not allowed. */
export const savedAgain = (bytes: Uint8Array, change: (opened: Opened) => void): Uint8Array => {
  const file = openPdf(bytes);
  const update = openUpdate(file);
  const [page] = pagesOf(file.latest);
  const catalog = catalogOf(file.latest);
  const root = file.latest.trailer.entries.get('Root');
  if (page === undefined || catalog === undefined || !isRef(root))
    throw new Error('no page, no root');
  const field = (role: FieldRole): FormField => {
    const found = formFields(file.latest).find(({ fullName }) => fullName === fieldNames[role]);
    if (found === undefined) throw new Error(`no field ${role}`);
    return found;
  };
  change({ update, view: file.latest, page, catalog, root, field });
  return update.finish().bytes;
};

/** The object a key of a dictionary refers to. */
export const refAt = (dict: PdfDict, ...keys: readonly string[]): PdfRef => {
  const [key = '', ...rest] = keys;
  const value = dict.entries.get(key);
  if (isDict(value)) return refAt(value, ...rest);
  if (isRef(value) && rest.length === 0) return value;
  throw new Error(`no reference at ${keys.join('/')}`);
};

/** Same-length change of text in the file, so that no offset moves. */
export const replaced = (
  bytes: Uint8Array,
  pattern: RegExp,
  by: (found: string) => string,
): Uint8Array => {
  const text = Buffer.from(bytes).toString('latin1');
  const result = text.replace(pattern, (found) => by(found).padEnd(found.length));
  if (result === text || result.length !== text.length)
    throw new Error(`nothing replaced by ${pattern}`);
  return Buffer.from(result, 'latin1');
};
