import type { Attachment, EdxmlPackage } from '#edxml';
import { DomainError } from '#kernel';

/** The document itself: the first attachment that is a PDF by its name and by its bytes. */
export function mainPdf({ attachments }: EdxmlPackage): Attachment {
  const pdf = attachments.find(
    ({ contentType, bytes }) =>
      contentType === 'application/pdf' &&
      Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-',
  );
  if (!pdf) throw new DomainError('PackageHasNoMainPdf');
  return pdf;
}
