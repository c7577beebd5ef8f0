import { DomainError, nfc } from '#kernel';
import type { Transaction } from '#platform';
import type { IntentAbandonment } from '../../intent.js';
import { closeIntent, lockIntent } from '../../store/intents.sql.js';

export async function abandonIntent(
  tx: Transaction,
  { intentId, reason, by, at }: IntentAbandonment,
): Promise<void> {
  const intent = await tx.one(lockIntent, [tx.bodyId, intentId]);
  if (!intent) throw new DomainError('IntentIsUnknown', { intentId });
  if (intent.state !== 'open') throw new DomainError('IntentIsClosed', { state: intent.state });
  await tx.run(closeIntent, [tx.bodyId, intentId, 'abandoned', at, by, nfc(reason)]);
}
