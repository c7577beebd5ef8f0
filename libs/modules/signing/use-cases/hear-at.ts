import type { Transaction } from '#platform';
import type { SigningIntent } from '../intent.js';

/** Asks for the outcome then, at the latest; an earlier wish replaces a later one. */
export const hearAt = (
  tx: Transaction,
  { intentId }: Pick<SigningIntent, 'intentId'>,
  runAt: Date,
): Promise<void> =>
  tx.enqueue({ task: 'signing.hear', payload: { intentId }, key: `hear:${intentId}`, runAt });
