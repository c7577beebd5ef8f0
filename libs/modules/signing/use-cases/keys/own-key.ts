import { DomainError, type KeyId } from '#kernel';
import type { SigningRequest } from '#pades';
import type { Transaction } from '#platform';
import { readCertificate } from '../../certificates/certificate.js';
import { refuseForeignKey } from '../../certificates/key-fits.js';
import type { KeyCheck, KeyFacts } from '../../key.js';
import { selectKey } from '../../store/keys.sql.js';
import { refuseDisabledKey } from './disable-key.js';

interface OwnKey {
  readonly facts: KeyFacts;
  /** DER, the signer's own certificate first. */
  readonly certificateChain: readonly Uint8Array[];
}

/** A key that this person may use this way; whoever opens an intent is held to it as well. */
export async function ownKey(
  tx: Transaction,
  keyId: KeyId,
  wanted: Pick<KeyCheck, 'use' | 'personId'>,
): Promise<OwnKey> {
  const key = await tx.one(selectKey, [tx.bodyId, keyId]);
  if (!key) throw new DomainError('KeyIsUnknown', { keyId });
  refuseForeignKey(key, wanted);
  await refuseDisabledKey(tx, key);
  return { facts: key, certificateChain: certificateChainOf(key) };
}

/** What a signature asks of the library where the body has chosen how the key signs. */
export const schemeOf = ({ scheme }: Pick<KeyFacts, 'scheme'>): Pick<SigningRequest, 'algorithm'> =>
  scheme ? { algorithm: scheme } : {};

/** DER, the signer's own certificate first. */
export const certificateChainOf = ({
  certificatePem,
  chainPem,
}: Pick<KeyFacts, 'certificatePem' | 'chainPem'>): readonly Uint8Array[] =>
  [certificatePem, ...chainPem].map((pem) => readCertificate(pem).raw);
