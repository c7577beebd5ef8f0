import { DomainError } from '#kernel';
import { listPeople } from '#modules/organisation';
import type { DocumentContent } from '#nd30';
import type { Transaction } from '#platform';
import type { WorkingCopy } from '../document.js';
import { difference } from '../difference/difference.js';

/**
 * The refusal of whoever saw an older text: who saved meanwhile and when, and from that text to the
 * refused one, where there is one.
 */
export async function workingCopyHasChanged(
  tx: Transaction,
  { revision, editedBy, editedAt, content }: WorkingCopy,
  expectedRevision: number,
  refused?: DocumentContent,
): Promise<DomainError> {
  const name = (await listPeople(tx)).find(({ id }) => id === editedBy)?.name;
  return new DomainError('WorkingCopyHasChanged', {
    expectedRevision,
    revision,
    editor: name,
    editedBy: { id: editedBy, name: name ?? null, at: editedAt.toISOString(), revision },
    ...(refused ? { difference: difference(content, refused) } : {}),
  });
}
