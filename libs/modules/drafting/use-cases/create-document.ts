import type { Transaction } from '#platform';
import type { NewDocument, WorkingCopy } from '../document.js';
import { incomingContent } from '../domain/incoming-content.js';
import { insertDocument } from '../store/documents.sql.js';
import { insertEdit, insertWorkingCopy } from '../store/working-copies.sql.js';

export async function createDocument(
  tx: Transaction,
  { documentId, content: given, unitId, by, at, importedFrom }: NewDocument,
): Promise<WorkingCopy> {
  const content = incomingContent(given);
  await tx.run(insertDocument, [
    tx.bodyId,
    documentId,
    unitId,
    by,
    at,
    importedFrom?.fileName ?? null,
    importedFrom?.sha256 ?? null,
  ]);
  await tx.run(insertEdit, [tx.bodyId, documentId, 1, by, at]);
  await tx.run(insertWorkingCopy, [tx.bodyId, documentId, JSON.stringify(content)]);
  return { documentId, content, revision: 1, editedBy: by, editedAt: at };
}
