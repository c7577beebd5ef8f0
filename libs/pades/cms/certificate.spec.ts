import { X509Certificate } from 'node:crypto';
import { certify, extension, extensions, party } from '../../../test/pki/x509-maker.js';
import { certifiedKey, openCertificate } from './certificate.js';

const pemOf = (der: Buffer): string => `\n${new X509Certificate(der).toString()}`;

test('a certificate that carries another as text is not taken for that one', () => {
  const [authority, bearer, carried] = [
    party('Gốc'),
    party('Người mang'),
    party('Người được mang'),
  ];
  const inner = certify(carried, carried);
  const plain = certify(authority, bearer, { extensions: [extensions.noCheck()] });
  const bearing = certify(authority, bearer, {
    extensions: [extension('1.2.3.4', Buffer.from(pemOf(inner)))],
  });
  expect(openCertificate(plain).subject).toBe('CN=Người mang');
  expect(() => openCertificate(bearing)).toThrow('DerIsMalformed');
  expect(() => certifiedKey(bearing)).toThrow('DerIsMalformed');
});
