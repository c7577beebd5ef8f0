import { nfc } from '#kernel';
import type { Transaction } from '#platform';
import { acknowledgeEntry } from '../store/outgoing.sql.js';
import { heldEntry } from './held-entry.js';
import { recordEntry } from './record-entry.js';
import type { RegistryTools } from './registry-tools.js';
import type { EntryId } from './take-number.js';

/** Column 9, ký nhận: a receiver's answer. The same receiver again changes nothing. */
export async function markAcknowledged(
  tx: Transaction,
  tools: RegistryTools,
  entryId: EntryId,
  receiver: string,
  at: Date,
): Promise<void> {
  const entry = await heldEntry(tx, entryId);
  const added = await tx.run(acknowledgeEntry, [entryId, nfc(receiver), at]);
  if (added === 0) return;
  await recordEntry(tx, tools, 'NumberAcknowledged', entryId, 0, null, {
    documentId: entry.documentId,
    code: entry.code,
    receiver: nfc(receiver),
  });
}
