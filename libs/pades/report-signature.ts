import { nfc, vietnamTimestamp } from '#kernel';
import { completePending, type PendingSignature } from './pending-signature.js';
import type { SigningRequest } from './sign-field.js';
import { openSoleSignature } from './sole-signature.js';

export interface ReportSigning extends Omit<SigningRequest, 'picture' | 'information'> {
  /** TrueType program with all letters of the signer's name, upright. */
  readonly font: Uint8Array;
}

export type PendingReportSignature = PendingSignature<'report'>;

/** No name of an issued document's fields: a report is never taken for one. */
const reportFieldName = 'chu-ky-bao-cao';

/**
 * Begins the signature of whoever answers for a report that a machine has made: no picture, but who
 * and when in the top right corner of page 1. Nothing may change afterwards (DocMDP 1).
 * Throws `PdfAlreadyHasFields`, `FontHasNoGlyph` and reading errors.
 */
export const openReportSignature = (
  report: Uint8Array,
  request: ReportSigning,
): PendingReportSignature =>
  openSoleSignature(report, {
    step: 'report',
    request,
    field: reportFieldName,
    tooltip: 'Chữ ký số trên báo cáo',
    line: nfc(`${request.signerName}; ${vietnamTimestamp(request.at)}`),
    font: request.font,
  });

/** Ends it with the key's value and, where there is one, its timestamp. Throws as `completePending`. */
export const completeReportSignature = (
  pending: PendingReportSignature,
  signatureValue: Uint8Array,
  timestampToken?: Uint8Array,
): Buffer => completePending(pending, signatureValue, timestampToken);
