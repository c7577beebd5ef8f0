import { nfc } from '#kernel';
import type { Transaction } from '#platform';
import { insertHandOver } from '../store/incoming.sql.js';
import { recordEntry } from './record-entry.js';
import type { ArrivalId } from './register-arrival.js';
import type { RegistryTools } from './registry-tools.js';

/** Columns 8 and 9: the arrived document is handed on. A second time changes nothing. */
export async function markHandedOver(
  tx: Transaction,
  tools: RegistryTools,
  entryId: ArrivalId,
  day: string,
  receivedBy: string,
): Promise<void> {
  const added = await tx.run(insertHandOver, [entryId, day, nfc(receivedBy)]);
  if (added === 0) return;
  await recordEntry(tx, tools, 'ArrivalHandedOver', entryId, 0, null, { day, receivedBy });
}
