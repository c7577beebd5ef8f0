import { DomainError, type Ids } from '#kernel';
import { completeLeaderSignature, completeSeal, isBytePrefix, restorePending } from '#pades';
import type { BlobStore, Transaction } from '#platform';
import type { CompletedIntent, IntentCompletion } from '../intent.js';
import {
  closeIntent,
  insertSignature,
  lockIntent,
  selectSignatureOfIntent,
  type IntentRow,
} from '../store/intents.sql.js';
import { beginLongTerm } from '../trust-services/begin-long-term.js';
import { keepLate } from './keep-late.js';
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
  return keepLate(tx, intent, { value: completion.value }, at);
}

/** The same value once more (a retry after a lost answer) gets the same answer. */
async function answerAgain(
  tx: Transaction,
  { intentId, value }: IntentCompletion,
): Promise<CompletedIntent> {
  const row = await tx.one(selectSignatureOfIntent, [tx.bodyId, intentId]);
  if (!row?.value?.equals(value)) throw new DomainError('IntentIsClosed', { state: 'completed' });
  const { value: _value, ...signature } = row;
  return { placed: true, signature: signatureOf(signature) };
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
  const afterSha256 = await blobs.put(signed);
  const signatureId = ids.next<'Signature'>();
  await tx.run(closeIntent, [tx.bodyId, intentId, 'completed', at, intent.personId, null]);
  await tx.run(insertSignature, [tx.bodyId, signatureId, intentId, afterSha256, value, method, at]);
  if (intent.kind === 'seal') {
    const { documentId } = intent;
    await beginLongTerm(tx, ids, { documentId, sha256: afterSha256, bytes: signed, at });
  }
  return { placed: true, signature: await readSignature(tx, signatureId) };
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
