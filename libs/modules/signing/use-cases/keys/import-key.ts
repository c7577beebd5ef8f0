import type { Ids } from '#kernel';
import { openP12 } from '#pades';
import type { Transaction } from '#platform';
import type { KeyFacts, KeyImport } from '../../key.js';
import type { KeyVault } from '../../key-vault.js';
import { ownerOf } from '../../store/keys.sql.js';
import { keepKey, personOf } from './keep-key.js';

/** Opens the P12 once, to know that the PIN is right, and keeps it encrypted. */
export async function importKey(
  tx: Transaction,
  ids: Ids,
  vault: KeyVault,
  { owner, label, p12, pin, by, at }: KeyImport,
): Promise<KeyFacts> {
  const { certificateChain } = openP12(p12, pin);
  const keyId = ids.next<'Key'>();
  const place = { owner: ownerOf(tx.bodyId, personOf(owner)), keyId };
  const keepsPin = owner.purpose === 'transport';
  return keepKey(tx, ids, {
    keyId,
    kind: 'p12',
    owner,
    label,
    certificateChain,
    sealedP12: vault.seal(p12, { ...place, part: 'p12' }),
    ...(keepsPin ? { sealedPin: vault.seal(Buffer.from(pin), { ...place, part: 'pin' }) } : {}),
    by,
    at,
  });
}
