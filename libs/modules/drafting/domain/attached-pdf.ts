import { DomainError } from '#kernel';
import { PDFDocument } from 'pdf-lib';

/** Scans of others are kept small enough to be merged, read and sent. */
export const attachmentLimits = { bytes: 20 * 1024 * 1024, pages: 200 } as const;

/** Checks by its bytes that a file is a readable PDF within the limits; returns its pages. */
export async function countPages(bytes: Uint8Array): Promise<number> {
  if (bytes.length > attachmentLimits.bytes)
    throw new DomainError('AttachedFileIsTooLarge', { limit: attachmentLimits.bytes });
  if (Buffer.from(bytes.subarray(0, 5)).toString('latin1') !== '%PDF-')
    throw new DomainError('AttachedFileIsNotPdf');
  const pages = await pagesOf(bytes);
  if (pages === 0) throw new DomainError('AttachedFileIsNotPdf');
  if (pages > attachmentLimits.pages)
    throw new DomainError('AttachedFileHasTooManyPages', { pages, limit: attachmentLimits.pages });
  return pages;
}

async function pagesOf(bytes: Uint8Array): Promise<number> {
  try {
    const pdf = await PDFDocument.load(bytes, {
      updateMetadata: false,
      throwOnInvalidObject: true,
    });
    return pdf.getPageCount();
  } catch (cause) {
    const code = /encrypt/i.test(String(cause))
      ? 'AttachedFileIsEncrypted'
      : 'AttachedFileIsNotPdf';
    throw new DomainError(code, {}, { cause });
  }
}
