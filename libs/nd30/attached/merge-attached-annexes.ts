import { sha256Hex } from '#kernel';
import { PDFDocument, PDFHexString, PDFName } from 'pdf-lib';
import type { AwaitedAnnex, TypesetPages } from '../typeset/typeset.js';
import { openAttachedAnnex, type AttachedFile } from './open-attached-annex.js';
import { refused } from './refusals.js';

/**
 * Puts the pages of attached annexes behind their headings, before any field or signature exists.
 * The places stay where they are: all annexes come after the signature block. The result claims
 * PDF/A-2b, untagged; the same files give the same bytes.
 * @throws DomainError with a code of `attachedAnnexRefusals`
 */
export async function mergeAttachedAnnexes<Pages extends TypesetPages>(
  typeset: Pages,
  files: readonly AttachedFile[],
): Promise<Pages> {
  if (typeset.awaited.length === 0) return typeset;
  const merged = await PDFDocument.load(typeset.pdf, { updateMetadata: false });
  // From the last annex to the first, so that the pages before stay where the typesetter put them.
  for (const annex of typeset.awaited.toReversed()) {
    await insertBehindHeading(merged, annex, fileOf(annex, files));
  }
  const id = PDFHexString.of(fileId(typeset));
  merged.context.trailerInfo.ID = merged.context.obj([id, id]);
  const pdf = await merged.save({ useObjectStreams: false, updateFieldAppearances: false });
  return { ...typeset, pdf, pages: merged.getPageCount(), awaited: [] };
}

function fileOf({ id, title, sha256 }: AwaitedAnnex, files: readonly AttachedFile[]): AttachedFile {
  const file = files.find(({ bytes }) => sha256Hex(bytes) === sha256);
  if (!file) throw refused('AttachedAnnexIsMissing', { nodeId: id, title, sha256 });
  return file;
}

async function insertBehindHeading(
  merged: PDFDocument,
  { headingPage }: AwaitedAnnex,
  file: AttachedFile,
): Promise<void> {
  const source = await openAttachedAnnex(file);
  const pages = await merged.copyPages(source, source.getPageIndices());
  pages.forEach((page, index) => {
    for (const key of ['Annots', 'StructParents', 'Tabs', 'Metadata', 'PieceInfo']) {
      page.node.delete(PDFName.of(key));
    }
    merged.insertPage(headingPage + 1 + index, page);
  });
}

/** The merged file's own identifier (ISO 32000-1, 14.4), derived so that it repeats. */
const fileId = ({ pdf, awaited }: TypesetPages): string =>
  sha256Hex([sha256Hex(pdf), ...awaited.map(({ sha256 }) => sha256)].join()).slice(0, 32);
