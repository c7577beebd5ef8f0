import { X509Certificate } from 'node:crypto';
import { DomainError } from '#kernel';
import { openP12, type SigningKey } from '#pades';
import type { Transaction } from '#platform';
import { rawEcdsa } from '../../domain/raw-ecdsa.js';
import type { EnvelopeSigner } from '../../key.js';
import type { KeyVault } from '../../key-vault.js';
import { ownerOf, selectTransportKey, type KeptKeyRow } from '../../store/keys.sql.js';

export async function transportSigner(tx: Transaction, vault: KeyVault): Promise<EnvelopeSigner> {
  const { facts, key } = await openTransportKey(tx, vault);
  const isEcdsa = ecdsaBytes(facts.certificatePem);
  return {
    certificatePem: facts.certificatePem,
    chainPem: facts.chainPem,
    algorithm: isEcdsa ? 'ecdsa-sha256' : 'rsa-sha256',
    sign: (bytes) => (isEcdsa ? rawEcdsa(key.sign(bytes), isEcdsa) : Buffer.from(key.sign(bytes))),
  };
}

export interface TransportKey {
  readonly facts: KeptKeyRow;
  readonly key: SigningKey;
}

/** The one key of a body that is opened without a person. Throws `TransportKeyIsMissing`. */
export async function openTransportKey(tx: Transaction, vault: KeyVault): Promise<TransportKey> {
  const facts = await tx.one(selectTransportKey, [tx.bodyId]);
  if (!facts?.sealedPin || !facts.sealedP12) throw new DomainError('TransportKeyIsMissing');
  const place = { owner: ownerOf(tx.bodyId, null), keyId: facts.keyId };
  const pin = vault.open(facts.sealedPin, { ...place, part: 'pin' }).toString('utf8');
  return { facts, key: openP12(vault.open(facts.sealedP12, { ...place, part: 'p12' }), pin) };
}

const curveBytes: Readonly<Record<string, number>> = {
  prime256v1: 32,
  secp384r1: 48,
  secp521r1: 66,
};

/** Bytes of one of the two integers of the curve; undefined for RSA. */
function ecdsaBytes(certificatePem: string): number | undefined {
  const { asymmetricKeyDetails } = new X509Certificate(certificatePem).publicKey;
  return curveBytes[asymmetricKeyDetails?.namedCurve ?? ''];
}
