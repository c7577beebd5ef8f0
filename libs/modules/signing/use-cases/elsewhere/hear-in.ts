import type { Transaction } from '#platform';
import type { SigningIntent } from '../../intent.js';

/**
 * Asks for the outcome after so long, by the queue's own clock; an earlier wish for the same intent is
 * replaced.
 */
export const hearIn = (
  tx: Transaction,
  { intentId }: Pick<SigningIntent, 'intentId'>,
  delayMs: number,
): Promise<void> =>
  tx.enqueue({
    task: 'signing.hear',
    payload: { intentId },
    key: `hear:${intentId}`,
    runAt: new Date(Date.now() + delayMs),
  });
