import { DomainError, type DocumentId } from '#kernel';
import type { Transaction } from '#platform';
import type { WorkingCopy } from '../document.js';
import { lockWorkingCopy, selectWorkingCopy } from '../store/working-copies.sql.js';

export async function readWorkingCopy(
  tx: Transaction,
  documentId: DocumentId,
): Promise<WorkingCopy> {
  const copy = await tx.one(selectWorkingCopy, [tx.bodyId, documentId]);
  if (!copy) throw new DomainError('DocumentIsUnknown', { documentId });
  return copy;
}

/** Reads the text and keeps others from saving it until the transaction ends. */
export async function holdWorkingCopy(
  tx: Transaction,
  documentId: DocumentId,
): Promise<WorkingCopy> {
  await tx.one(lockWorkingCopy, [tx.bodyId, documentId]);
  return readWorkingCopy(tx, documentId);
}
