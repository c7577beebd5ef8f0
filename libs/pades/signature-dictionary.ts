import { nfc, vietnamTimestamp } from '#kernel';
import {
  dict,
  name,
  textString,
  type PdfDict,
  type PdfObject,
  type PdfString,
} from './pdf/objects.js';
import { serialise } from './pdf/serialise.js';

/** What a signature says of itself. */
export interface SignatureClaims {
  /** Claimed time of signing (/M). */
  readonly at: Date;
  readonly signerName: string;
  readonly reason?: string;
  readonly location?: string;
}

export interface BlankSignature {
  readonly syntax: Buffer;
  /** Places inside `syntax`: the blank's digits, and the ByteRange with its brackets. */
  readonly contents: { readonly start: number; readonly length: number };
  readonly byteRange: { readonly start: number; readonly length: number };
}

const byteRangeWidth = 50;

/** A signature dictionary with blanks for value and ByteRange (ETSI EN 319 142-1 §5.3, §6.3). */
export const blankSignature = (
  claims: SignatureClaims,
  reference: PdfDict,
  placeholderBytes: number,
): BlankSignature => blankValue('Sig', claimEntries(claims, reference), placeholderBytes);

/** The value of a signature field, its blanks first, then what it says of itself. */
export const blankValue = (
  type: 'Sig' | 'DocTimeStamp',
  entries: PdfDict,
  placeholderBytes: number,
): BlankSignature => {
  const head = Buffer.from(`<</Type /${type}\n/Contents <`);
  const blank = Buffer.from('0'.repeat(placeholderBytes * 2));
  const between = Buffer.from('>\n/ByteRange ');
  const syntax = Buffer.concat([
    head,
    blank,
    between,
    Buffer.alloc(byteRangeWidth, ' '),
    Buffer.from('\n'),
    serialise(entries).subarray('<<'.length),
  ]);
  return {
    syntax,
    contents: { start: head.length, length: blank.length },
    byteRange: { start: head.length + blank.length + between.length, length: byteRangeWidth },
  };
};

const claimEntries = (claims: SignatureClaims, reference: PdfDict): PdfDict =>
  dict({
    Filter: name('Adobe.PPKLite'),
    SubFilter: name('ETSI.CAdES.detached'),
    M: pdfDate(claims.at),
    Name: textString(nfc(claims.signerName)),
    Reason: optionalText(claims.reason),
    Location: optionalText(claims.location),
    Reference: [reference],
  });

const optionalText = (text: string | undefined): PdfObject | undefined =>
  text === undefined ? undefined : textString(nfc(text));

/** `D:20260106140509+07'00'` (ISO 32000-1 §7.9.4). */
const pdfDate = (at: Date): PdfString =>
  textString(`D:${vietnamTimestamp(at).slice(0, 19).replace(/[-T:]/g, '')}+07'00'`);

/** Signing all of the file but the blank and its two brackets. */
export const byteRangeSyntax = (fileLength: number, start: number, length: number): string =>
  `[0 ${start - 1} ${start + length + 1} ${fileLength - (start + length + 1)}]`.padEnd(
    byteRangeWidth,
  );
