import { nfc, vietnamTimestamp } from '#kernel';
import { blankValue, type BlankValue } from './blank-value.js';
import {
  dict,
  name,
  textString,
  type PdfDict,
  type PdfObject,
  type PdfString,
} from './pdf/objects.js';

/** What a signature says of itself. */
export interface SignatureClaims {
  /** Claimed time of signing (/M). */
  readonly at: Date;
  readonly signerName: string;
  readonly reason?: string;
  readonly location?: string;
}

/** A signature dictionary with blanks for value and ByteRange (ETSI EN 319 142-1 §5.3, §6.3). */
export const blankSignature = (
  claims: SignatureClaims,
  reference: PdfDict,
  placeholderBytes: number,
): BlankValue => blankValue('Sig', claimEntries(claims, reference), placeholderBytes);

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
