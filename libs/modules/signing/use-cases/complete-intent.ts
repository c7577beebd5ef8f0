import { DomainError, type Ids } from '#kernel';
import { completeLeaderSignature, completeSeal, isBytePrefix, restorePending } from '#pades';
import type { BlobStore, Transaction } from '#platform';
import type { CompletedIntent, IntentCompletion } from '../intent.js';
import { lockIntent, type IntentRow } from '../store/intents.sql.js';
import { keepLate } from './keep-late.js';
import { answerAgain, keepSignedFile } from './keep-signed-file.js';

/** The first commit wins: the lock on the intent decides between a signature and a withdrawal. */
export async function completeIntent(
  tx: Transaction,
  ids: Ids,
  blobs: BlobStore,
  completion: IntentCompletion,
): Promise<CompletedIntent> {
  const { intentId, at } = completion;
  const intent = await tx.one(lockIntent, [tx.bodyId, intentId]);
  if (!intent) throw new DomainError('IntentIsUnknown', { intentId });
  if (intent.state === 'completed')
    return answerAgain(tx, intentId, ({ value }) => value?.equals(completion.value) ?? false);
  if (intent.state === 'open' && at <= intent.expiresAt)
    return place(tx, ids, blobs, intent, completion);
  return keepLate(tx, intent, { value: completion.value }, at);
}

async function place(
  tx: Transaction,
  ids: Ids,
  blobs: BlobStore,
  intent: IntentRow,
  { value, method, timestampToken, at }: IntentCompletion,
): Promise<CompletedIntent> {
  const { intentId, pendingSha256 } = intent;
  if (pendingSha256 === null) throw new TypeError('An agent gives a file, not a value.');
  const basis = await blobs.get(intent.basisSha256);
  const pending = (await blobs.get(pendingSha256)).toString('utf8');
  const signed = finish(intent, pending, value, timestampToken);
  if (!isBytePrefix(basis, signed))
    throw new Error(`Intent ${intentId} would change bytes that were already there.`);
  return keepSignedFile(tx, ids, blobs, intent, { bytes: signed, value, method, at });
}

const finish = (
  { kind }: IntentRow,
  pending: string,
  value: Uint8Array,
  timestampToken: Uint8Array | undefined,
): Uint8Array =>
  kind === 'leader'
    ? completeLeaderSignature(restorePending(pending, 'leader'), value, timestampToken)
    : completeSeal(restorePending(pending, 'seal'), value, timestampToken);
