import 'reflect-metadata';
import { createPrivateKey, webcrypto, type KeyObject } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import { nfc } from '#kernel';

export interface SelfSigned {
  readonly commonName: string;
  readonly organisation: string;
  /** Hexadecimal, positive. */
  readonly serial: string;
  readonly from: Date;
  readonly to: Date;
}

/**
 * A new P-256 key with a certificate that only vouches for itself (RFC 5280 §3.2): it signs
 * documents, never certificates. Whoever is to believe it must be given the certificate.
 */
export const makeSelfSigned = async ({
  commonName,
  organisation,
  serial,
  from,
  to,
}: SelfSigned): Promise<{ readonly privateKey: KeyObject; readonly pem: string }> => {
  const curve = { name: 'ECDSA', namedCurve: 'P-256' };
  const pair = await webcrypto.subtle.generateKey(curve, true, ['sign', 'verify']);
  const { digitalSignature, nonRepudiation } = x509.KeyUsageFlags;
  const certificate = await x509.X509CertificateGenerator.createSelfSigned(
    {
      serialNumber: serial,
      name: new x509.Name([
        { O: [{ utf8String: nfc(organisation) }] },
        { CN: [{ utf8String: nfc(commonName) }] },
      ]),
      notBefore: from,
      notAfter: to,
      keys: pair,
      signingAlgorithm: { name: 'ECDSA', hash: 'SHA-256' },
      extensions: [
        new x509.BasicConstraintsExtension(false, undefined, true),
        new x509.KeyUsagesExtension(digitalSignature | nonRepudiation, true),
        await x509.SubjectKeyIdentifierExtension.create(pair.publicKey, false, webcrypto),
      ],
    },
    webcrypto,
  );
  const der = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', pair.privateKey));
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  return { privateKey, pem: certificate.toString('pem') };
};
