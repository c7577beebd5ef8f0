import { DomainError, nfc, type PersonId } from '#kernel';
import type { Transaction } from '#platform';
import { voidEntry } from '../store/outgoing.sql.js';
import { heldEntry } from './held-entry.js';
import { recordEntry } from './record-entry.js';
import type { RegistryTools } from './registry-tools.js';
import type { EntryId } from './take-number.js';

/** Gives a number up: its row stays visible with the reason, and no document gets it again. */
export async function voidNumber(
  tx: Transaction,
  tools: RegistryTools,
  entryId: EntryId,
  reason: string,
  by: PersonId,
  now: Date,
): Promise<void> {
  if (!/\S/.test(reason)) throw new DomainError('VoidingNeedsReason');
  const entry = await heldEntry(tx, entryId);
  if (entry.voided) throw new DomainError('NumberIsVoided', { code: entry.code });
  if (entry.sealed) throw new DomainError('SealedNumberIsNotVoided', { code: entry.code });
  await tx.run(voidEntry, [entryId, nfc(reason), by, now]);
  await recordEntry(tx, tools, 'NumberVoided', entryId, entry.revision + 1, by, {
    documentId: entry.documentId,
    code: entry.code,
    reason: nfc(reason),
  });
}
