import { DomainError } from '#kernel';
import { PDFDocument, type PDFPage } from 'pdf-lib';
import { millimetre } from '../printed/page-area.js';
import { findForbidden } from './find-forbidden.js';
import { refused } from './refusals.js';

/** A PDF that people attach as an annex. */
export interface AttachedFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

const mostBytes = 20 * 1024 * 1024;
const mostPages = 200;
const a4 = { short: 210 * millimetre, long: 297 * millimetre };
/** Scanners and printers miss A4 by a little. */
const tolerance = 3 * millimetre;

/**
 * Opens an attached annex and refuses what may not become part of an official PDF/A-2b document.
 * @throws DomainError with a code of `attachedAnnexRefusals`; details name the file and the page
 */
export async function openAttachedAnnex({ fileName, bytes }: AttachedFile): Promise<PDFDocument> {
  if (bytes.byteLength > mostBytes) throw refused('AttachedAnnexIsTooLarge', { fileName });
  try {
    const document = await PDFDocument.load(bytes, {
      updateMetadata: false,
      throwOnInvalidObject: true,
    });
    assertFit(document, fileName);
    return document;
  } catch (error) {
    if (error instanceof DomainError) throw error;
    // Ciphertext does not parse either: the trailer's own word tells encryption from damage.
    const encrypted = Buffer.from(bytes).includes('/Encrypt');
    throw refused(
      encrypted ? 'AttachedAnnexIsEncrypted' : 'AttachedAnnexIsBroken',
      { fileName },
      error,
    );
  }
}

function assertFit(document: PDFDocument, fileName: string): void {
  const pages = document.getPages();
  if (pages.length === 0) throw refused('AttachedAnnexIsBroken', { fileName });
  if (pages.length > mostPages) {
    throw refused('AttachedAnnexHasTooManyPages', { fileName, pages: pages.length });
  }
  const forbidden = findForbidden(document, pages);
  if (forbidden) throw refused(forbidden.code, { fileName, page: forbidden.page });
  const odd = pages.findIndex((page) => !isA4(page));
  if (odd >= 0) throw refused('AttachedAnnexPageIsNotA4', { fileName, page: odd + 1 });
}

function isA4(page: PDFPage): boolean {
  const { width, height } = page.getCropBox();
  const near = (side: number, wanted: number) => Math.abs(side - wanted) <= tolerance;
  return near(Math.min(width, height), a4.short) && near(Math.max(width, height), a4.long);
}
