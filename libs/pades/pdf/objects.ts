/** The object model of ISO 32000-1 §7.3. Names, strings, dictionaries and references are tagged. */
export type PdfObject =
  | null
  | boolean
  | number
  | PdfReal
  | PdfName
  | PdfString
  | PdfArray
  | PdfDict
  | PdfStream
  | PdfRef;

/** A number spelt with a point though it is whole: readers take it for none where they count (§7.3.3). */
export interface PdfReal {
  readonly kind: 'real';
  readonly value: number;
}

export interface PdfName {
  readonly kind: 'name';
  readonly name: string;
}

export interface PdfString {
  readonly kind: 'string';
  readonly bytes: Uint8Array;
  readonly hex: boolean;
  /** Where the string with its delimiters stands in the file; absent when not read from it. */
  readonly span?: { readonly start: number; readonly end: number };
}

export type PdfArray = readonly PdfObject[];

export interface PdfDict {
  readonly kind: 'dict';
  readonly entries: ReadonlyMap<string, PdfObject>;
}

export interface PdfStream {
  readonly kind: 'stream';
  readonly dict: PdfDict;
  /** Bytes as stored, before any filter is undone. */
  readonly data: Uint8Array;
}

export interface PdfRef {
  readonly kind: 'ref';
  readonly num: number;
  readonly gen: number;
}

export const name = (value: string): PdfName => ({ kind: 'name', name: value });
export const ref = (num: number, gen = 0): PdfRef => ({ kind: 'ref', num, gen });

/** A dictionary from a plain record; keys whose value is undefined are left out. */
export const dict = (entries: Readonly<Record<string, PdfObject | undefined>>): PdfDict => ({
  kind: 'dict',
  entries: new Map(
    Object.entries(entries).filter((entry): entry is [string, PdfObject] => entry[1] !== undefined),
  ),
});

export const stream = (
  entries: Readonly<Record<string, PdfObject | undefined>>,
  data: Uint8Array,
): PdfStream => ({ kind: 'stream', dict: dict({ ...entries, Length: data.length }), data });

export const byteString = (bytes: Uint8Array): PdfString => ({ kind: 'string', bytes, hex: true });

/** A text string: ASCII as it is, anything else as UTF-16BE with its mark (ISO 32000-1 §7.9.2.2). */
export const textString = (text: string): PdfString =>
  /^[\x20-\x7e]*$/.test(text)
    ? { kind: 'string', bytes: Buffer.from(text, 'latin1'), hex: false }
    : { kind: 'string', bytes: utf16be(`\ufeff${text}`), hex: true };

const utf16be = (text: string): Uint8Array => Buffer.from(text, 'utf16le').swap16();

/** Text of a text string, or undefined when the object is no string. */
export const textOf = (object: PdfObject | undefined): string | undefined => {
  if (!isString(object)) return undefined;
  const bytes = Buffer.from(object.bytes);
  const isUtf16 = bytes[0] === 0xfe && bytes[1] === 0xff && bytes.length % 2 === 0;
  return isUtf16
    ? Buffer.from(bytes.subarray(2)).swap16().toString('utf16le')
    : bytes.toString('latin1');
};

/** The dictionary with some keys set; a key set to undefined is removed. */
export const withEntries = (
  base: PdfDict,
  changes: Readonly<Record<string, PdfObject | undefined>>,
): PdfDict => dict({ ...Object.fromEntries(base.entries), ...changes });

type Maybe = PdfObject | undefined;
const kindOf = (object: Maybe): string | undefined =>
  typeof object === 'object' && object !== null && 'kind' in object ? object.kind : undefined;

export const isReal = (object: Maybe): object is PdfReal => kindOf(object) === 'real';
export const isName = (object: Maybe): object is PdfName => kindOf(object) === 'name';
export const isString = (object: Maybe): object is PdfString => kindOf(object) === 'string';
export const isDict = (object: Maybe): object is PdfDict => kindOf(object) === 'dict';
export const isStream = (object: Maybe): object is PdfStream => kindOf(object) === 'stream';
export const isRef = (object: Maybe): object is PdfRef => kindOf(object) === 'ref';
export const isArray = (object: Maybe): object is PdfArray => Array.isArray(object);
export const isInteger = (object: Maybe): object is number => Number.isSafeInteger(object);
/** The value of any number, however it is spelt. */
export const numberOf = (object: Maybe): number | undefined => {
  if (isReal(object)) return object.value;
  return typeof object === 'number' ? object : undefined;
};
export const nameOf = (object: Maybe): string | undefined =>
  isName(object) ? object.name : undefined;
export const sameRef = (a: PdfRef, b: PdfRef): boolean => a.num === b.num && a.gen === b.gen;
