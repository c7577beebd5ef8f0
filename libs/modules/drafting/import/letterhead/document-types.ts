import { fold } from '#kernel';
import { documentTypes, type DocumentTypeCode } from '#nd30';

const codes = Object.keys(documentTypes).filter((code): code is DocumentTypeCode =>
  Object.hasOwn(documentTypes, code),
);

/** Type names as printed above the trích yếu. */
export const printedTypes: readonly string[] = codes.map((code) =>
  documentTypes[code].name.toUpperCase(),
);

export const letterType = documentTypes.CV.name.toUpperCase();

/** Code of a printed type name; null for a name the law does not list. */
export const typeCodeOf = (name: string): DocumentTypeCode | null =>
  codes.find((code) => fold(documentTypes[code].name) === fold(name)) ?? null;
