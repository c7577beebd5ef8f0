import { webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import type { Signer } from '#edxml';

x509.cryptoProvider.set(webcrypto);

export const validFrom = new Date('2026-01-01T00:00:00Z');
export const validTo = new Date('2026-12-31T00:00:00Z');
export const during = new Date('2026-06-01T00:00:00Z');

const ecdsa = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const rsa = (modulusLength: number) => ({
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  publicExponent: new Uint8Array([1, 0, 1]),
  modulusLength,
});
const kinds = { ecdsa, rsa: rsa(2048), weakRsa: rsa(1024) };

export interface Identity extends Signer {
  readonly name: string;
  readonly keys: webcrypto.CryptoKeyPair;
  readonly pem: string;
}

/** A certificate with its key, issued by another identity or by itself. */
export async function anIdentity(
  name: string,
  options: { issuer?: Identity; ca?: boolean; kind?: keyof typeof kinds; until?: Date } = {},
): Promise<Identity> {
  const keys = (await webcrypto.subtle.generateKey(kinds[options.kind ?? 'ecdsa'], true, [
    'sign',
    'verify',
  ])) as webcrypto.CryptoKeyPair;
  const issuerKeys = options.issuer?.keys ?? keys;
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: '01',
    subject: `CN=${name}, O=Thử nghiệm`,
    issuer: `CN=${options.issuer?.name ?? name}, O=Thử nghiệm`,
    notBefore: validFrom,
    notAfter: options.until ?? validTo,
    publicKey: keys.publicKey,
    signingKey: issuerKeys.privateKey,
    signingAlgorithm: { name: issuerKeys.privateKey.algorithm.name, hash: 'SHA-256' },
    extensions: [new x509.BasicConstraintsExtension(options.ca ?? false, undefined, true)],
  });
  const pkcs8 = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey);
  const pem = certificate.toString('pem');
  return {
    name,
    keys,
    pem,
    certificate: pem,
    privateKey: x509.PemConverter.encode(pkcs8, 'PRIVATE KEY'),
  };
}
