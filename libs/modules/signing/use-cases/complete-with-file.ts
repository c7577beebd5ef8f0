import { DomainError, sha256Hex, type Ids } from '#kernel';
import type { Expectation } from '#pades';
import type { BlobStore, Transaction } from '#platform';
import { datePhrase, printedNumber } from '../domain/printed-registration.js';
import type { CompletedIntent, FileCompletion } from '../intent.js';
import { lockIntent, type IntentRow } from '../store/intents.sql.js';
import { judgeReturnedFile } from './judge-returned-file.js';
import { keepLate } from './keep-late.js';
import { answerAgain, keepSignedFile } from './keep-signed-file.js';

/** Takes the document that an agent has signed; its annexes have come before. */
export async function completeWithFile(
  tx: Transaction,
  ids: Ids,
  blobs: BlobStore,
  { intentId, file, at }: FileCompletion,
): Promise<CompletedIntent> {
  const intent = await tx.one(lockIntent, [tx.bodyId, intentId]);
  if (!intent) throw new DomainError('IntentIsUnknown', { intentId });
  if (intent.state === 'completed')
    return answerAgain(tx, intentId, ({ afterSha256 }) => afterSha256 === sha256Hex(file));
  if (intent.state !== 'open' || at > intent.expiresAt)
    return keepLate(tx, intent, { fileSha256: await blobs.put(file) }, at);
  const handed = { ...intent, role: intent.kind, expected: expectationOf(intent) };
  await judgeReturnedFile(tx, blobs, handed, file, at);
  return keepSignedFile(tx, ids, blobs, intent, { bytes: file, value: null, method: 'agent', at });
}

function expectationOf({ kind, number, date }: IntentRow): Expectation {
  if (kind === 'leader') return { stage: 'leaderSigned' };
  if (number === null || date === null) throw new Error('A seal carries number and date.');
  const registration = { number, date };
  return {
    stage: 'issued',
    number: printedNumber(registration),
    datePhrase: datePhrase(registration),
  };
}
