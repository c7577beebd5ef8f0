import { DomainError, type Ids, type IntentId } from '#kernel';
import type { BlobStore, Transaction } from '#platform';
import type { CompletedIntent } from '../../intent.js';
import type { SigningMethod } from '../../key.js';
import {
  closeIntent,
  insertSignature,
  selectSignatureOfIntent,
  type IntentRow,
} from '../../store/intents.sql.js';
import { beginLongTerm } from '../../trust-services/begin-long-term.js';
import { readSignature, signatureOf } from '../verdicts/read-signatures.js';
import { beginAnnexesLongTerm, sealedAnnexesOf } from './sealed-annexes.js';

interface SignedFile {
  readonly bytes: Uint8Array;
  /** Null where an agent gave the file and not the value. */
  readonly value: Uint8Array | null;
  readonly method: SigningMethod;
  readonly at: Date;
}

/** Keeps the file, closes its intent, and where it is issued by that, begins its long term. */
export async function keepSignedFile(
  tx: Transaction,
  ids: Ids,
  blobs: BlobStore,
  intent: IntentRow,
  { bytes, value, method, at }: SignedFile,
): Promise<CompletedIntent> {
  const { intentId, kind, documentId, personId } = intent;
  const sha256 = await blobs.put(bytes);
  const signatureId = ids.next<'Signature'>();
  await tx.run(closeIntent, [tx.bodyId, intentId, 'completed', at, personId, null]);
  await tx.run(insertSignature, [tx.bodyId, signatureId, intentId, sha256, value, method, at]);
  const annexes = await sealedAnnexesOf(tx, intent);
  if (kind === 'seal') await beginLongTerm(tx, ids, { documentId, sha256, bytes, at });
  await beginAnnexesLongTerm(tx, ids, blobs, intent, annexes, at);
  return { placed: true, signature: await readSignature(tx, signatureId), annexes };
}

interface KeptAnswer {
  readonly value: Buffer | null;
  readonly afterSha256: string;
}

/** The same once more (a retry after a lost answer) gets the same answer. */
export async function answerAgain(
  tx: Transaction,
  intentId: IntentId,
  isTheSame: (kept: KeptAnswer) => boolean,
): Promise<CompletedIntent> {
  const row = await tx.one(selectSignatureOfIntent, [tx.bodyId, intentId]);
  if (!row || !isTheSame(row)) throw new DomainError('IntentIsClosed', { state: 'completed' });
  const { value: _value, ...signature } = row;
  const annexes = await sealedAnnexesOf(tx, { intentId });
  return { placed: true, signature: signatureOf(signature), annexes };
}
