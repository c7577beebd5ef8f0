import type { DocumentId } from '#kernel';
import type { DocumentContent } from '#nd30';
import type { Transaction } from '#platform';
import type { AttachedFile } from '../domain/attached-file.js';
import { selectAttached } from '../store/versions.sql.js';

/** The files a content names that were attached to the document. */
export const attachedTo = (
  tx: Transaction,
  documentId: DocumentId,
  { annexes }: DocumentContent,
): Promise<readonly AttachedFile[]> =>
  tx.all(selectAttached, [
    tx.bodyId,
    documentId,
    annexes.flatMap((annex) => (annex.kind === 'attached' ? [annex.sha256] : [])),
  ]);
