import { nfc, vietnamTimestamp } from '#kernel';
import { annexSealField } from './fields.js';
import { completePending, type PendingSignature } from './pending-signature.js';
import type { SigningRequest } from './sign-field.js';
import { openSoleSignature } from './sole-signature.js';

export interface AnnexSealRequest extends Omit<SigningRequest, 'picture' | 'information'> {
  /** Number and symbol of the document that the annex belongs to, e.g. `08/KH-TTYT`. */
  readonly code: string;
  /** TrueType program with all letters of the code, upright. */
  readonly font: Uint8Array;
}

export type PendingAnnexSeal = PendingSignature<'annex'>;

/**
 * Begins the body's signature on an annex that is a file of its own: no picture, but one line in
 * the top right corner of page 1, 10 pt, upright, black: number and symbol of the document; time
 * of signing as ISO 8601 with Vietnam's offset (NĐ 30/2020 Phụ lục I.II.8.b). Nothing may change
 * afterwards (DocMDP 1). Throws `PdfAlreadyHasFields`, `FontHasNoGlyph` and reading errors.
 */
export const openAnnexSeal = (annex: Uint8Array, request: AnnexSealRequest): PendingAnnexSeal =>
  openSoleSignature(annex, {
    step: 'annex',
    request,
    field: annexSealField,
    tooltip: 'Chữ ký số của cơ quan trên phụ lục',
    line: annexLine(request),
    font: request.font,
  });

/** `08/KH-TTYT; 2026-11-21T14:05:09+07:00` */
export const annexLine = ({ code, at }: Pick<AnnexSealRequest, 'code' | 'at'>): string =>
  nfc(`${code}; ${vietnamTimestamp(at)}`);

/** Ends it with the key's value and, where there is one, its timestamp. Throws as `completePending`. */
export const completeAnnexSeal = (
  pending: PendingAnnexSeal,
  signatureValue: Uint8Array,
  timestampToken?: Uint8Array,
): Buffer => completePending(pending, signatureValue, timestampToken);
