import type { BlobStore, Transaction } from '#platform';
import { nextFile, type FilesInTurn } from '../../next-file.js';
import { lockIntent } from '../../store/intents.sql.js';
import { awaitNextFile } from '../../store/key-requests.sql.js';
import { annexHandedOut, demandGoodFor, type FileCompletion } from './judge-returned-file.js';
import { readIntent } from '../intents/read-intent.js';
import { keepSealedAnnex } from '../intents/sealed-annexes.js';

/**
 * Takes an annex that an agent has sealed, if it is an annex's turn; the agent is called anew for
 * the next file. Undefined when it is the document's turn, or nothing is waited for any more.
 */
export async function takeAnnexFile(
  tx: Transaction,
  blobs: BlobStore,
  { intentId, file, at }: FileCompletion,
): Promise<FilesInTurn | undefined> {
  const locked = await tx.one(lockIntent, [tx.bodyId, intentId]);
  if (locked?.state !== 'open' || at > locked.expiresAt) return undefined;
  const { annex, files } = nextFile(await readIntent(tx, intentId));
  if (!annex) return undefined;
  demandGoodFor(file, annexHandedOut(locked, annex));
  await keepSealedAnnex(tx, blobs, locked, annex, { bytes: file.bytes, value: null, at });
  await tx.run(awaitNextFile, [tx.bodyId, intentId]);
  return files;
}
