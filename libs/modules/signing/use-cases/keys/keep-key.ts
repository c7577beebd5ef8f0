import { DomainError, nfc, type Id, type Ids, type KeyId, type PersonId } from '#kernel';
import type { Transaction } from '#platform';
import { factsOf, readCertificate } from '../../certificates/certificate.js';
import type { KeyFacts, KeyOwner } from '../../key.js';
import { recordKeyEvent } from '../../store/key-events.js';
import { insertKey, type ReachedBy } from '../../store/keys.sql.js';

/** A key as it comes into the house; of one that lives elsewhere only what leads to it. */
export interface NewKey {
  readonly keyId: KeyId;
  readonly kind: KeyFacts['kind'];
  readonly owner: KeyOwner;
  readonly label: string;
  /** DER, the signer's own certificate first. */
  readonly certificateChain: readonly Uint8Array[];
  readonly sealedP12?: Buffer;
  readonly sealedPin?: Buffer;
  readonly serviceId?: Id<'SigningService'>;
  readonly reachedBy?: ReachedBy;
  readonly by: PersonId | null;
  readonly at: Date;
}

/** Keeps it with the facts of its certificate, and tells the trail. */
export async function keepKey(tx: Transaction, ids: Ids, wanted: NewKey): Promise<KeyFacts> {
  const { keyId, kind, owner, label, by, at } = wanted;
  const [leaf, ...chain] = wanted.certificateChain.map(readCertificate);
  if (!leaf) throw new DomainError('CertificateIsNotReadable');
  const { pem: certificatePem, ...certificate } = factsOf(leaf);
  const key: KeyFacts = {
    keyId,
    kind,
    purpose: owner.purpose,
    personId: personOf(owner),
    label: nfc(label),
    certificatePem,
    chainPem: chain.map(String),
    scheme: null,
    ...certificate,
  };
  const kept = await tx.run(insertKey, [
    tx.bodyId,
    keyId,
    key.purpose,
    key.personId,
    key.label,
    wanted.sealedP12 ?? null,
    wanted.sealedPin ?? null,
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
    kind,
    wanted.serviceId ?? null,
    wanted.reachedBy ?? null,
  ]);
  if (kept === 0) throw new DomainError('KeyIsAlreadyKept', { subject: key.subject });
  await recordKeyEvent(tx, ids, {
    action: 'KeyImported',
    subject: { type: 'key', id: keyId },
    by,
    at,
    data: { kind, purpose: key.purpose, personId: key.personId, fingerprint: key.fingerprint },
  });
  return key;
}

export const personOf = (owner: KeyOwner): PersonId | null =>
  owner.purpose === 'personal' ? owner.personId : null;
