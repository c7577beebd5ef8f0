import type { DocumentView } from '#contracts';
import { fileAddress } from '../../server/call.js';

export type Revision = 'preview' | 'prepared' | 'leader' | 'issued' | 'newest';

/** Which file shows the document as it stands, and by what that file is known. */
export interface PaperSource {
  readonly address: string;
  readonly revision: Revision;
  /** Another file bears another name even where the address stays. */
  readonly hash: string;
}

/** Null while the page of what was submitted is still being typeset. */
export function paperSource(document: DocumentView): PaperSource | null {
  const { id: documentId, state, workingRevision, leaderPdf, preparedPdf } = document;
  const newestPdf = document.longTerm?.newestPdf ?? document.issuedPdf;
  const params = { documentId };
  if (state === 'drafted') {
    const query = { revision: workingRevision };
    const address = fileAddress('GET /api/documents/:documentId/preview.pdf', { params, query });
    return { address, revision: 'preview', hash: `working ${workingRevision}` };
  }
  const [revision, hash] = newestPdf
    ? (['newest', newestPdf] as const)
    : leaderPdf
      ? (['leader', leaderPdf] as const)
      : (['prepared', preparedPdf] as const);
  return hash === null ? null : { address: pdfAddress(documentId, revision), revision, hash };
}

export const annexAddress = (
  documentId: DocumentView['id'],
  position: number,
  revision?: 'prepared' | 'issued' | 'newest',
): string =>
  fileAddress('GET /api/documents/:documentId/annexes/:position/pdf', {
    params: { documentId, position },
    query: revision ? { revision } : {},
  });

export const pdfAddress = (
  documentId: DocumentView['id'],
  revision: Exclude<Revision, 'preview'>,
): string =>
  fileAddress('GET /api/documents/:documentId/pdf', {
    params: { documentId },
    query: { revision },
  });
