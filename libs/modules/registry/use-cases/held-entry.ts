import { DomainError } from '#kernel';
import type { Transaction } from '#platform';
import { holdEntry, type EntryState } from '../store/outgoing.sql.js';
import type { EntryId } from './take-number.js';

/** The register row, locked until the transaction ends. */
export async function heldEntry(tx: Transaction, entryId: EntryId): Promise<EntryState> {
  const entry = await tx.one(holdEntry, [entryId]);
  if (!entry) throw new DomainError('RegisterEntryIsUnknown', { entryId });
  return entry;
}
