import { canonicalBytes, DomainError, type PersonId } from '#kernel';
import { listPeople } from '#modules/organisation';
import type { Transaction } from '#platform';
import type { Save, WorkingCopy } from '../document.js';
import { difference } from '../domain/difference.js';
import { incomingContent } from '../domain/incoming-content.js';
import { insertEdit, updateWorkingCopy } from '../store/working-copies.sql.js';
import { holdWorkingCopy } from './read-working-copy.js';

export async function saveWorkingCopy(tx: Transaction, save: Save): Promise<WorkingCopy> {
  const { documentId, by, at } = save;
  const content = incomingContent(save.content);
  const current = await holdWorkingCopy(tx, documentId);
  if (current.revision !== save.expectedRevision)
    throw hasChanged(current, { ...save, content }, await nameOf(tx, current.editedBy));
  if (isSame(current.content, content)) return current;
  const revision = current.revision + 1;
  await tx.run(insertEdit, [tx.bodyId, documentId, revision, by, at]);
  await tx.run(updateWorkingCopy, [tx.bodyId, documentId, revision, JSON.stringify(content)]);
  return { documentId, content, revision, editedBy: by, editedAt: at };
}

/** A save that changes nothing makes nobody a drafter. */
const isSame = (a: WorkingCopy['content'], b: WorkingCopy['content']): boolean =>
  canonicalBytes(a).equals(canonicalBytes(b));

const hasChanged = (
  { revision, editedBy, editedAt, content }: WorkingCopy,
  save: Save,
  editor: string | undefined,
): DomainError =>
  new DomainError('WorkingCopyHasChanged', {
    expectedRevision: save.expectedRevision,
    revision,
    editedBy,
    editor,
    editedAt: editedAt.toISOString(),
    difference: difference(content, save.content),
  });

const nameOf = async (tx: Transaction, personId: PersonId): Promise<string | undefined> =>
  (await listPeople(tx)).find(({ id }) => id === personId)?.name;
