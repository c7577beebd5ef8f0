import type { Transaction } from '#platform';
import type { CompletedIntent } from '../intent.js';
import {
  closeIntent,
  insertLateSignature,
  markLate,
  type IntentRow,
} from '../store/intents.sql.js';

/** What comes after its time, or after its intent was given up, is evidence and never placed. */
export async function keepLate(
  tx: Transaction,
  { intentId, state }: IntentRow,
  { value, fileSha256 }: { readonly value?: Uint8Array; readonly fileSha256?: string },
  at: Date,
): Promise<CompletedIntent> {
  if (state === 'open')
    await tx.run(closeIntent, [tx.bodyId, intentId, 'abandoned', at, null, 'quá hạn']);
  await tx.run(markLate, [tx.bodyId, intentId]);
  await tx.run(insertLateSignature, [tx.bodyId, intentId, value ?? null, fileSha256 ?? null, at]);
  return { placed: false, reason: state === 'open' ? 'IntentHasExpired' : 'IntentWasAbandoned' };
}
