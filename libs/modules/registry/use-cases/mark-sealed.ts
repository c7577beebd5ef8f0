import { DomainError } from '#kernel';
import type { Transaction } from '#platform';
import { sealEntry } from '../store/outgoing.sql.js';
import { heldEntry } from './held-entry.js';
import { recordEntry } from './record-entry.js';
import type { RegistryTools } from './registry-tools.js';
import type { EntryId } from './take-number.js';

/** Notes the sealed file. The same file again changes nothing; another is refused. */
export async function markSealed(
  tx: Transaction,
  tools: RegistryTools,
  entryId: EntryId,
  sha256: string,
  now: Date,
): Promise<void> {
  const entry = await heldEntry(tx, entryId);
  if (entry.voided) throw new DomainError('NumberIsVoided', { code: entry.code });
  if (entry.sealedSha256 === sha256) return;
  if (entry.sealed) throw new DomainError('NumberIsAlreadySealed', { code: entry.code });
  await tx.run(sealEntry, [entryId, sha256, now]);
  await recordEntry(tx, tools, 'NumberSealed', entryId, entry.revision + 1, null, {
    documentId: entry.documentId,
    code: entry.code,
    sha256,
  });
}
