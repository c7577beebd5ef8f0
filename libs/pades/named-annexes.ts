import { nfc, sha256Hex } from '#kernel';
import { catalogOf } from './fields.js';
import { openPdf, type PdfView } from './pdf/file.js';
import {
  byteString,
  dict,
  isArray,
  isDict,
  isInteger,
  isString,
  textOf,
  textString,
  type PdfObject,
} from './pdf/objects.js';

/** A file that belongs to a document and stands beside it, as it was before anybody signed it. */
export interface NamedAnnex {
  readonly title: string;
  /** SHA-256 of its first `length` bytes, lower-case hexadecimal. */
  readonly sha256: string;
  readonly length: number;
}

export const namedAnnex = (title: string, bytes: Uint8Array): NamedAnnex => ({
  title: nfc(title),
  sha256: sha256Hex(bytes),
  length: bytes.length,
});

/** Whether a file is the named one: itself, or with signatures behind its bytes. */
export const isNamedAnnex = ({ sha256, length }: NamedAnnex, file: Uint8Array): boolean =>
  file.length >= length && sha256Hex(file.subarray(0, length)) === sha256;

/** Private data of a product in the catalog, which other readers pass over (ISO 32000-1 §14.5). */
const product = 'TrinhKy';

/** The same version gives the same bytes: no moment of its own. */
const lastModified = 'D:19700101000000Z';

/** Entries of the catalog that name the annexes, so that whoever signs the file signs for them too. */
export const annexEntries = (annexes: readonly NamedAnnex[]): Record<string, PdfObject> => {
  if (annexes.length === 0) return {};
  const named = annexes.map(({ title, sha256, length }) =>
    dict({
      Title: textString(title),
      SHA256: byteString(Buffer.from(sha256, 'hex')),
      Length: length,
    }),
  );
  const data = dict({ LastModified: textString(lastModified), Private: dict({ Annexes: named }) });
  return { PieceInfo: dict({ [product]: data }) };
};

/** The annexes that a file names, in its order; none where it names none that can be read. */
export const annexesNamedIn = (bytes: Uint8Array): readonly NamedAnnex[] =>
  annexesIn(openPdf(bytes).latest);

export const annexesIn = (view: PdfView): readonly NamedAnnex[] => {
  const within = (object: PdfObject | undefined, key: string): PdfObject | undefined => {
    const held = view.resolve(object);
    return isDict(held) ? held.entries.get(key) : undefined;
  };
  const data = within(within(within(catalogOf(view), 'PieceInfo'), product), 'Private');
  const list = view.resolve(within(data, 'Annexes'));
  return (isArray(list) ? list : []).flatMap((one) => {
    const title = textOf(view.resolve(within(one, 'Title')));
    const digest = view.resolve(within(one, 'SHA256'));
    const length = view.resolve(within(one, 'Length'));
    if (title === undefined || !isString(digest) || !isInteger(length)) return [];
    return [{ title, sha256: Buffer.from(digest.bytes).toString('hex'), length }];
  });
};
