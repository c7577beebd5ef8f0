import { DomainError, type Ids } from '#kernel';
import { completeLeaderSignature, completeSeal, isBytePrefix, restorePending } from '#pades';
import type { BlobStore, Transaction } from '#platform';
import type { CompletedIntent, IntentCompletion } from '../intent.js';
import {
  closeIntent,
  insertLateSignature,
  insertSignature,
  lockIntent,
  markLate,
  selectSignatureOfIntent,
  type IntentRow,
} from '../store/intents.sql.js';
import { readSignature, signatureOf } from './read-signatures.js';

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
  if (intent.state === 'completed') return answerAgain(tx, completion);
  if (intent.state === 'open' && at <= intent.expiresAt)
    return place(tx, ids, blobs, intent, completion);
  if (intent.state === 'open')
    await tx.run(closeIntent, [tx.bodyId, intentId, 'abandoned', at, null, 'quá hạn']);
  await tx.run(markLate, [tx.bodyId, intentId]);
  await tx.run(insertLateSignature, [tx.bodyId, intentId, completion.value, at]);
  const reason = intent.state === 'open' ? 'IntentHasExpired' : 'IntentWasAbandoned';
  return { placed: false, reason };
}

/** The same value once more (a retry after a lost answer) gets the same answer. */
async function answerAgain(
  tx: Transaction,
  { intentId, value }: IntentCompletion,
): Promise<CompletedIntent> {
  const row = await tx.one(selectSignatureOfIntent, [tx.bodyId, intentId]);
  if (!row?.value.equals(value)) throw new DomainError('IntentIsClosed', { state: 'completed' });
  const { value: _value, ...signature } = row;
  return { placed: true, signature: signatureOf(signature) };
}

async function place(
  tx: Transaction,
  ids: Ids,
  blobs: BlobStore,
  intent: IntentRow,
  { value, method, at }: IntentCompletion,
): Promise<CompletedIntent> {
  const { intentId } = intent;
  const basis = await blobs.get(intent.basisSha256);
  const signed = finish(intent, (await blobs.get(intent.pendingSha256)).toString('utf8'), value);
  if (!isBytePrefix(basis, signed))
    throw new Error(`Intent ${intentId} would change bytes that were already there.`);
  const afterSha256 = await blobs.put(signed);
  const signatureId = ids.next<'Signature'>();
  await tx.run(closeIntent, [tx.bodyId, intentId, 'completed', at, intent.personId, null]);
  await tx.run(insertSignature, [tx.bodyId, signatureId, intentId, afterSha256, value, method, at]);
  return { placed: true, signature: await readSignature(tx, signatureId) };
}

const finish = ({ kind }: IntentRow, pending: string, value: Uint8Array): Uint8Array =>
  kind === 'leader'
    ? completeLeaderSignature(restorePending(pending, 'leader'), value)
    : completeSeal(restorePending(pending, 'seal'), value);
