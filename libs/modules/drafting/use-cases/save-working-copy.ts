import { canonicalBytes } from '#kernel';
import type { Transaction } from '#platform';
import type { Save, WorkingCopy } from '../document.js';
import { incomingContent } from '../domain/incoming-content.js';
import { insertEdit, updateWorkingCopy } from '../store/working-copies.sql.js';
import { holdWorkingCopy } from './read-working-copy.js';
import { workingCopyHasChanged } from './working-copy-has-changed.js';

export async function saveWorkingCopy(tx: Transaction, save: Save): Promise<WorkingCopy> {
  const { documentId, by, at } = save;
  const content = incomingContent(save.content);
  const current = await holdWorkingCopy(tx, documentId);
  if (current.revision !== save.expectedRevision)
    throw await workingCopyHasChanged(tx, current, save.expectedRevision, content);
  if (isSame(current.content, content)) return current;
  const revision = current.revision + 1;
  await tx.run(insertEdit, [tx.bodyId, documentId, revision, by, at]);
  await tx.run(updateWorkingCopy, [tx.bodyId, documentId, revision, JSON.stringify(content)]);
  return { documentId, content, revision, editedBy: by, editedAt: at };
}

/** A save that changes nothing makes nobody a drafter. */
const isSame = (a: WorkingCopy['content'], b: WorkingCopy['content']): boolean =>
  canonicalBytes(a).equals(canonicalBytes(b));
