import type { EdxmlPackage } from '#edxml';
import type { ArrivedDocument, IncomingId, PackageVerdict } from '../ports.js';

/** A package that was opened, judged and put into the blob store, but not yet written down. */
export interface Receipt {
  readonly message: EdxmlPackage;
  readonly packageSha256: string;
  readonly pdfSha256: string;
  readonly pdfName: string;
  /** The files beside it, in their order. */
  readonly annexes: readonly ReceivedAnnex[];
  readonly verdict: PackageVerdict;
}

interface ReceivedAnnex {
  readonly name: string;
  readonly description: string;
  readonly sha256: string;
}

export const arrivedDocument = (
  incomingId: IncomingId,
  { message, pdfSha256, verdict }: Receipt,
): ArrivedDocument => ({
  incomingId,
  sender: { organId: message.from.organId, name: message.from.organName },
  documentUid: message.documentId,
  code: `${message.code.codeNumber}/${message.code.codeNotation}`,
  issuedOn: message.promulgationInfo.promulgationDate,
  typeName: message.documentType.typeName,
  subject: message.subject,
  signerName: message.signerInfo?.fullName ?? '',
  pdfSha256,
  signaturesValid: verdict.valid,
  findings: verdict.findings,
  missing: verdict.missing,
});
