import { X509Certificate } from 'node:crypto';
import { DomainError } from '#kernel';
import { openP12 } from '#pades';
import type { Transaction } from '#platform';
import { rawEcdsa } from '../domain/raw-ecdsa.js';
import type { EnvelopeSigner } from '../key.js';
import type { KeyVault } from '../key-vault.js';
import { ownerOf, selectTransportKey } from '../store/keys.sql.js';

export async function transportSigner(tx: Transaction, vault: KeyVault): Promise<EnvelopeSigner> {
  const key = await tx.one(selectTransportKey, [tx.bodyId]);
  if (!key?.sealedPin || !key.sealedP12) throw new DomainError('TransportKeyIsMissing');
  const place = { owner: ownerOf(tx.bodyId, null), keyId: key.keyId };
  const pin = vault.open(key.sealedPin, { ...place, part: 'pin' }).toString('utf8');
  const { sign } = openP12(vault.open(key.sealedP12, { ...place, part: 'p12' }), pin);
  const isEcdsa = ecdsaBytes(key.certificatePem);
  return {
    certificatePem: key.certificatePem,
    chainPem: key.chainPem,
    algorithm: isEcdsa ? 'ecdsa-sha256' : 'rsa-sha256',
    sign: (bytes) => (isEcdsa ? rawEcdsa(sign(bytes), isEcdsa) : Buffer.from(sign(bytes))),
  };
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
