import type { Ids } from '#kernel';
import type { BlobStore, Transaction } from '#platform';
import type { SealedAnnex, WantedAnnex } from '../../intent.js';
import { insertSealedAnnex, selectSealedAnnexes } from '../../store/annexes.sql.js';
import type { IntentRow } from '../../store/intents.sql.js';
import { beginLongTerm } from '../../trust-services/begin-long-term.js';

interface SealedFile {
  readonly bytes: Uint8Array;
  /** Null where an agent gave the file and not the value. */
  readonly value: Uint8Array | null;
  readonly at: Date;
}

/** Keeps one sealed annex; it counts once the whole wish is completed. */
export async function keepSealedAnnex(
  tx: Transaction,
  blobs: BlobStore,
  { intentId }: Pick<IntentRow, 'intentId'>,
  { position }: Pick<WantedAnnex, 'position'>,
  { bytes, value, at }: SealedFile,
): Promise<void> {
  const sha256 = await blobs.put(bytes);
  await tx.run(insertSealedAnnex, [tx.bodyId, intentId, position, sha256, value, at]);
}

/** All annexes sealed by an intent, in their order. */
export const sealedAnnexesOf = (
  tx: Transaction,
  { intentId }: Pick<IntentRow, 'intentId'>,
): Promise<readonly SealedAnnex[]> => tx.all(selectSealedAnnexes, [tx.bodyId, intentId]);

/** From the document's seal on its annexes climb as it does. */
export async function beginAnnexesLongTerm(
  tx: Transaction,
  ids: Ids,
  blobs: BlobStore,
  { documentId }: Pick<IntentRow, 'documentId'>,
  annexes: readonly SealedAnnex[],
  at: Date,
): Promise<void> {
  for (const { afterSha256: sha256 } of annexes)
    await beginLongTerm(tx, ids, { documentId, sha256, bytes: await blobs.get(sha256), at });
}
