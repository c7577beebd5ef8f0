import { DomainError, sha256Hex, type Ids } from '#kernel';
import type { BlobStore, Transaction } from '#platform';
import type { CompletedIntent } from '../../intent.js';
import { lockIntent } from '../../store/intents.sql.js';
import { demandGoodFor, documentHandedOut, type FileCompletion } from './judge-returned-file.js';
import { keepLate } from '../intents/keep-late.js';
import { answerAgain, keepSignedFile } from '../intents/keep-signed-file.js';

/** Takes the document that an agent has signed; its annexes have come before. */
export async function completeWithFile(
  tx: Transaction,
  ids: Ids,
  blobs: BlobStore,
  { intentId, file, at }: FileCompletion,
): Promise<CompletedIntent> {
  const { bytes } = file;
  const intent = await tx.one(lockIntent, [tx.bodyId, intentId]);
  if (!intent) throw new DomainError('IntentIsUnknown', { intentId });
  if (intent.state === 'completed')
    return answerAgain(tx, intentId, ({ afterSha256 }) => afterSha256 === sha256Hex(bytes));
  if (intent.state !== 'open' || at > intent.expiresAt)
    return keepLate(tx, intent, { fileSha256: await blobs.put(bytes) }, at);
  demandGoodFor(file, documentHandedOut(intent));
  return keepSignedFile(tx, ids, blobs, intent, { bytes, value: null, method: 'agent', at });
}
