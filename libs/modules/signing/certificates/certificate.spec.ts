import { X509Certificate } from 'node:crypto';
import { certify, extension, party } from '../../../../test/pki/x509-maker.js';
import { readCertificate } from './certificate.js';

const pemOf = (der: Buffer): string => `\n${new X509Certificate(der).toString()}`;

const [authority, bearer, carried] = [party('Gốc'), party('Người mang'), party('Người được mang')];
const inner = certify(carried, carried);

test('a certificate is read as PEM or as DER, never as a text that a DER one carries', () => {
  expect(readCertificate(inner).subject).toBe('CN=Người được mang');
  expect(readCertificate(pemOf(inner)).subject).toBe('CN=Người được mang');
  const bearing = certify(authority, bearer, {
    extensions: [extension('1.2.3.4', Buffer.from(pemOf(inner)))],
  });
  expect(() => readCertificate(bearing)).toThrow('CertificateIsNotReadable');
});
