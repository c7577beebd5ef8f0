import { DomainError, nfc, type Ids, type KeyId, type PersonId } from '#kernel';
import type { Transaction } from '#platform';
import type { KeyFacts } from '../../key.js';
import { disablementOf, insertDisablement } from '../../store/disablements.sql.js';
import { recordKeyEvent } from '../../store/key-events.js';
import { selectKey } from '../../store/keys.sql.js';

export interface KeyDisablement {
  readonly keyId: KeyId;
  readonly reason: string;
  readonly by: PersonId;
  readonly at: Date;
}

/** For good: a key that may be in strange hands never signs again. What it signed stands. */
export async function disableKey(
  tx: Transaction,
  ids: Ids,
  { keyId, reason, by, at }: KeyDisablement,
): Promise<void> {
  const key = await tx.one(selectKey, [tx.bodyId, keyId]);
  if (!key) throw new DomainError('KeyIsUnknown', { keyId });
  const done = await tx.run(insertDisablement, [tx.bodyId, keyId, nfc(reason), by, at]);
  if (done === 0) throw new DomainError('KeyIsDisabledAlready', { subject: key.subject });
  await recordKeyEvent(tx, ids, {
    action: 'KeyDisabled',
    subject: { type: 'key', id: keyId },
    by,
    at,
    data: { reason: nfc(reason), fingerprint: key.fingerprint },
  });
}

export async function refuseDisabledKey(
  tx: Transaction,
  { keyId, subject }: Pick<KeyFacts, 'keyId' | 'subject'>,
): Promise<void> {
  const disabled = await tx.one(disablementOf, [tx.bodyId, keyId]);
  if (disabled) throw new DomainError('KeyIsDisabled', { subject, reason: disabled.reason });
}
