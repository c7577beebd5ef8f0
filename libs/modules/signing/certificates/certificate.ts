import { createHash, X509Certificate } from 'node:crypto';
import { DomainError } from '#kernel';

const testMark = 'THỬ NGHIỆM';

/** What people want to know of a certificate. */
export interface CertificateFacts {
  readonly pem: string;
  readonly subject: string;
  readonly issuer: string;
  readonly serialNumber: string;
  readonly fingerprint: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly isTest: boolean;
}

const derBegins = 0x30;

/** Reads one certificate, PEM or DER; not a PEM text that stands inside a DER one, as OpenSSL would. */
export function readCertificate(bytes: Uint8Array | string): X509Certificate {
  try {
    const certificate = new X509Certificate(bytes);
    if (bytes[0] !== derBegins || certificate.raw.equals(bytes as Uint8Array)) return certificate;
    throw new Error('another certificate stands inside');
  } catch (cause) {
    throw new DomainError('CertificateIsNotReadable', {}, { cause });
  }
}

export const factsOf = (certificate: X509Certificate): CertificateFacts => ({
  pem: certificate.toString(),
  subject: commonName(certificate.subject),
  issuer: commonName(certificate.issuer),
  serialNumber: certificate.serialNumber,
  fingerprint: createHash('sha256').update(certificate.raw).digest('hex'),
  notBefore: new Date(certificate.validFrom),
  notAfter: new Date(certificate.validTo),
  isTest: certificate.subject.includes(testMark),
});

const commonName = (name: string): string =>
  /^CN=(.*)$/m.exec(name)?.[1] ?? name.replaceAll('\n', ', ');

/** Whom the first certificate of a chain names. */
export const commonNameIn = ([leaf]: readonly Uint8Array[]): string =>
  leaf === undefined ? '' : factsOf(readCertificate(leaf)).subject;
