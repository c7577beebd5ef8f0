import { DomainError, nfc, type Ids } from '#kernel';
import { openP12 } from '#pades';
import type { Transaction } from '#platform';
import { factsOf, readCertificate } from '../certificates/certificate.js';
import type { KeyFacts, KeyImport } from '../key.js';
import type { KeyVault } from '../key-vault.js';
import { recordKeyEvent } from '../store/key-events.js';
import { insertKey, ownerOf } from '../store/keys.sql.js';

/** Opens the P12 once, to know that the PIN is right, and keeps it encrypted. */
export async function importKey(
  tx: Transaction,
  ids: Ids,
  vault: KeyVault,
  { owner, label, p12, pin, by, at }: KeyImport,
): Promise<KeyFacts> {
  const [leaf, ...chain] = openP12(p12, pin).certificateChain.map(readCertificate);
  if (!leaf) throw new DomainError('P12HasNoCertificate');
  const keyId = ids.next<'Key'>();
  const personId = owner.purpose === 'personal' ? owner.personId : null;
  const place = { owner: ownerOf(tx.bodyId, personId), keyId };
  const { pem: certificatePem, ...certificate } = factsOf(leaf);
  const key: KeyFacts = {
    keyId,
    kind: 'p12',
    purpose: owner.purpose,
    personId,
    label: nfc(label),
    certificatePem,
    chainPem: chain.map(String),
    ...certificate,
  };
  const kept = await tx.run(insertKey, [
    tx.bodyId,
    keyId,
    key.purpose,
    personId,
    key.label,
    vault.seal(p12, { ...place, part: 'p12' }),
    owner.purpose === 'transport' ? vault.seal(Buffer.from(pin), { ...place, part: 'pin' }) : null,
    certificatePem,
    key.chainPem,
    key.subject,
    key.issuer,
    key.serialNumber,
    key.fingerprint,
    key.notBefore,
    key.notAfter,
    key.isTest,
    by,
    at,
  ]);
  if (kept === 0) throw new DomainError('KeyIsAlreadyKept', { subject: key.subject });
  await recordKeyEvent(tx, ids, {
    action: 'KeyImported',
    subject: { type: 'key', id: keyId },
    by,
    at,
    data: { purpose: key.purpose, personId, fingerprint: key.fingerprint },
  });
  return key;
}
