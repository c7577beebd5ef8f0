import { keySchemes, type KeyScheme } from '#contracts';
import { DomainError, type Ids, type KeyId, type PersonId } from '#kernel';
import { algorithmOf } from '#pades';
import type { Transaction } from '#platform';
import { readCertificate } from '../../certificates/certificate.js';
import type { KeyFacts } from '../../key.js';
import { recordKeyEvent } from '../../store/key-events.js';
import { selectKey } from '../../store/keys.sql.js';
import { insertScheme } from '../../store/schemes.sql.js';

export interface SchemeChoice {
  readonly keyId: KeyId;
  readonly scheme: KeyScheme;
  readonly by: PersonId;
  readonly at: Date;
}

/**
 * What a key may sign by where there is a choice (TT 15/2025 Phụ lục I names both): RSA keys of files
 * kept here. Tokens and services sign as they do; envelopes keep what their receivers read.
 */
export function schemesOf({
  kind,
  purpose,
  certificatePem,
}: Pick<KeyFacts, 'kind' | 'purpose' | 'certificatePem'>): readonly KeyScheme[] {
  if (kind !== 'p12' || purpose === 'transport') return [];
  const isRsa = algorithmOf(readCertificate(certificatePem).raw).startsWith('rsa');
  return isRsa ? keySchemes : [];
}

/** From the next signature on; what was signed stands as it is. */
export async function chooseScheme(
  tx: Transaction,
  ids: Ids,
  { keyId, scheme, by, at }: SchemeChoice,
): Promise<void> {
  const key = await tx.one(selectKey, [tx.bodyId, keyId]);
  if (!key) throw new DomainError('KeyIsUnknown', { keyId });
  if (!schemesOf(key).includes(scheme))
    throw new DomainError('KeyHasNoChoiceOfScheme', { subject: key.subject });
  await tx.run(insertScheme, [tx.bodyId, ids.next<'KeyScheme'>(), keyId, scheme, by, at]);
  const subject = { type: 'key', id: keyId };
  await recordKeyEvent(tx, ids, {
    ...{ action: 'SignatureSchemeChosen', subject, by, at },
    data: { scheme, before: key.scheme },
  });
}
