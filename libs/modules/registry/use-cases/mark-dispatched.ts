import { DomainError } from '#kernel';
import type { Transaction } from '#platform';
import { dispatchEntry } from '../store/outgoing.sql.js';
import { heldEntry } from './held-entry.js';
import { recordEntry } from './record-entry.js';
import type { RegistryTools } from './registry-tools.js';
import type { EntryId } from './take-number.js';

/** Column 8, ngày chuyển: the day of the first hand-over. Later ones change nothing. */
export async function markDispatched(
  tx: Transaction,
  tools: RegistryTools,
  entryId: EntryId,
  day: string,
): Promise<void> {
  const entry = await heldEntry(tx, entryId);
  if (entry.dispatchedOn !== null) return;
  if (!entry.sealed) throw new DomainError('NumberIsNotSealed', { code: entry.code });
  await tx.run(dispatchEntry, [entryId, day]);
  await recordEntry(tx, tools, 'NumberDispatched', entryId, entry.revision + 1, null, {
    documentId: entry.documentId,
    code: entry.code,
    day,
  });
}
