import { DomainError, type Ids } from '#kernel';
import {
  completeAnnexSeal,
  completeLeaderSignature,
  completeSeal,
  isBytePrefix,
  restorePending,
} from '#pades';
import type { BlobStore, Transaction } from '#platform';
import type { CompletedIntent, IntentCompletion, StampedValue } from '../../intent.js';
import { selectWantedAnnexes, type WantedAnnexRow } from '../../store/annexes.sql.js';
import { lockIntent, type IntentRow } from '../../store/intents.sql.js';
import { keepLate } from './keep-late.js';
import { answerAgain, keepSignedFile } from './keep-signed-file.js';
import { keepSealedAnnex } from './sealed-annexes.js';

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
    return answerAgain(tx, intentId, ({ value }) => value?.equals(first(completion)) ?? false);
  if (intent.state === 'open' && at <= intent.expiresAt)
    return place(tx, ids, blobs, intent, completion);
  return keepLate(tx, intent, { values: completion.values.map(({ value }) => value) }, at);
}

const first = ({ values: [document] }: IntentCompletion): Uint8Array =>
  document?.value ?? new Uint8Array();

/** Annexes first: the document's seal stands only with all of theirs. */
async function place(
  tx: Transaction,
  ids: Ids,
  blobs: BlobStore,
  intent: IntentRow,
  { values, method, at }: IntentCompletion,
): Promise<CompletedIntent> {
  const { intentId, kind } = intent;
  const annexes = await tx.all(selectWantedAnnexes, [tx.bodyId, intentId]);
  const [document, ...ofAnnexes] = values;
  if (!document || ofAnnexes.length !== annexes.length)
    throw new TypeError(`Intent ${intentId} wants ${1 + annexes.length} values.`);
  for (const [index, stamped] of ofAnnexes.entries()) {
    const annex = annexes[index] as WantedAnnexRow;
    const bytes = await signed(blobs, 'annex', annex, stamped);
    await keepSealedAnnex(tx, blobs, intent, annex, { bytes, value: stamped.value, at });
  }
  const bytes = await signed(blobs, kind, intent, document);
  return keepSignedFile(tx, ids, blobs, intent, { bytes, value: document.value, method, at });
}

const complete = {
  leader: (stored: string, ...stamped: Stamped) =>
    completeLeaderSignature(restorePending(stored, 'leader'), ...stamped),
  seal: (stored: string, ...stamped: Stamped) =>
    completeSeal(restorePending(stored, 'seal'), ...stamped),
  annex: (stored: string, ...stamped: Stamped) =>
    completeAnnexSeal(restorePending(stored, 'annex'), ...stamped),
} as const;

type Stamped = readonly [value: Uint8Array, timestampToken: Uint8Array | undefined];

async function signed(
  blobs: BlobStore,
  kind: keyof typeof complete,
  { basisSha256, pendingSha256 }: Pick<WantedAnnexRow, 'basisSha256' | 'pendingSha256'>,
  { value, timestampToken }: StampedValue,
): Promise<Uint8Array> {
  if (pendingSha256 === null) throw new TypeError('An agent gives a file, not a value.');
  const basis = await blobs.get(basisSha256);
  const pending = (await blobs.get(pendingSha256)).toString('utf8');
  const bytes = complete[kind](pending, value, timestampToken);
  if (!isBytePrefix(basis, bytes))
    throw new Error(`A signature would change bytes of ${basisSha256} that were already there.`);
  return bytes;
}
