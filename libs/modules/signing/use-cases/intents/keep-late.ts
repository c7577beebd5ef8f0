import type { Transaction } from '#platform';
import type { CompletedIntent } from '../../intent.js';
import {
  closeIntent,
  insertLateSignature,
  markLate,
  type IntentRow,
} from '../../store/intents.sql.js';

interface LateAnswer {
  /** The document's, then each annex's. */
  readonly values?: readonly Uint8Array[];
  readonly fileSha256?: string;
}

/** What comes after its time, or after its intent was given up, is evidence and never placed. */
export async function keepLate(
  tx: Transaction,
  { intentId, state }: IntentRow,
  { values, fileSha256 }: LateAnswer,
  at: Date,
): Promise<CompletedIntent> {
  if (state === 'open')
    await tx.run(closeIntent, [tx.bodyId, intentId, 'abandoned', at, null, 'quá hạn']);
  await tx.run(markLate, [tx.bodyId, intentId]);
  const [value = null, ...ofAnnexes] = values ?? [];
  const late = [tx.bodyId, intentId, value, ofAnnexes, fileSha256 ?? null, at];
  await tx.run(insertLateSignature, late);
  return { placed: false, reason: state === 'open' ? 'IntentHasExpired' : 'IntentWasAbandoned' };
}
