import { blankValue, digestAround, filled, finishAround, type BlankPlace } from '../blank-value.js';
import { catalogOf, formFields, formOf } from '../fields.js';
import { openPdf, type PdfFile } from '../pdf/file.js';
import { openUpdate, type IncrementalUpdate } from '../pdf/incremental-update.js';
import { malformed } from '../pdf/lexer.js';
import {
  dict,
  isArray,
  isRef,
  name,
  textString,
  withEntries,
  type PdfRef,
} from '../pdf/objects.js';
import { declareExtension } from './extensions.js';

/** A document timestamp that waits for its token. */
export interface PendingTimestamp {
  /** SHA-256 of what the token is to stamp. */
  readonly digest: Uint8Array;
  /** The file with a blank of `contents.length` hexadecimal digits at `contents.start`. */
  readonly bytes: Uint8Array;
  readonly contents: BlankPlace;
}

/** A token with its certificates takes 3 to 8 KB. */
const usualPlaceholder = 16 * 1024;

/**
 * Begins a revision with a document timestamp over the whole file (ETSI EN 319 142-1 §5.4.3): a
 * signature field of no size that stands on no page, so that no page is touched. Throws reading errors.
 */
export const openDocumentTimestamp = (
  file: Uint8Array,
  placeholderBytes = usualPlaceholder,
): PendingTimestamp => {
  const opened = openPdf(file);
  const update = openUpdate(opened);
  const blank = blankValue('DocTimeStamp', timestampEntries, placeholderBytes);
  const value = update.allocate();
  update.setRaw(value, blank.syntax);
  addField(opened, update, update.add(fieldFor(opened, value)));
  const { bytes, contents } = finishAround(update, value, blank);
  return { digest: digestAround('sha256', bytes, contents), bytes, contents };
};

const timestampEntries = dict({ Filter: name('Adobe.PPKLite'), SubFilter: name('ETSI.RFC3161') });

const fieldFor = ({ latest }: PdfFile, value: PdfRef): ReturnType<typeof dict> => {
  const taken = formFields(latest).map(({ fullName }) => fullName);
  const free = [...taken, ''].findIndex((_, i) => !taken.includes(`${fieldName}-${i + 1}`));
  return dict({
    Type: name('Annot'),
    Subtype: name('Widget'),
    FT: name('Sig'),
    T: textString(`${fieldName}-${free + 1}`),
    Rect: [0, 0, 0, 0],
    F: 132,
    V: value,
  });
};

/** Followed by a number, as there is one more with each renewal. */
const fieldName = 'dau-thoi-gian';

const addField = (file: PdfFile, update: IncrementalUpdate, field: PdfRef): void => {
  const { latest } = file;
  const root = latest.trailer.entries.get('Root');
  const catalog = catalogOf(latest);
  const form = formOf(latest);
  if (!isRef(root) || catalog === undefined || form === undefined) throw malformed(0, '/AcroForm');
  const present = latest.resolve(form.entries.get('Fields'));
  const grown = withEntries(form, {
    Fields: [...(isArray(present) ? present : []), field],
    SigFlags: 3,
  });
  const formRef = catalog.entries.get('AcroForm');
  if (isRef(formRef)) update.set(formRef, grown);
  update.set(
    root,
    withEntries(catalog, {
      Extensions: declareExtension(latest, catalog),
      ...(isRef(formRef) ? {} : { AcroForm: grown }),
    }),
  );
};

/** Places the token; the caller has checked it. Throws `SignatureDoesNotFitPlaceholder`. */
export const placeDocumentTimestamp = (
  { bytes, contents }: PendingTimestamp,
  token: Uint8Array,
): Uint8Array => filled(bytes, contents, token);
