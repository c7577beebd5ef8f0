import { X509Certificate } from 'node:crypto';
import { certify, extension, party } from '../../../test/pki/x509-maker.js';
import { signatureNamespace, type XmlElement } from '../xml/element.js';
import { readCertificates } from './certificates.js';

const algorithm = 'http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256';
const pemOf = (der: Buffer): string => `\n${new X509Certificate(der).toString()}`;

const [authority, bearer, carried] = [party('Gốc'), party('Người mang'), party('Người được mang')];
const inner = certify(carried, carried);

const element = (name: string, children: readonly XmlElement[], text = ''): XmlElement => ({
  ...{ name, namespace: signatureNamespace, attributes: {}, children, text },
});
const read = (...certificates: readonly Buffer[]) => {
  const listed = certificates.map((der) => element('X509Certificate', [], der.toString('base64')));
  return readCertificates(element('KeyInfo', [element('X509Data', listed)]), algorithm);
};

test('a certificate that carries another as text is not taken for that one', () => {
  const plain = certify(authority, bearer);
  const bearing = certify(authority, bearer, {
    extensions: [extension('1.2.3.4', Buffer.from(pemOf(inner)))],
  });
  expect(new X509Certificate(bearing).subject).toBe('CN=Người được mang');
  expect(read(plain)).toMatchObject({ ok: true });
  for (const listed of [[bearing], [plain, bearing]])
    expect(read(...listed)).toMatchObject({ ok: false, error: 'CertificateIsMalformed' });
});

test('nothing stands behind a certificate', () => {
  const longer = Buffer.concat([certify(authority, bearer), Buffer.of(0)]);
  expect(read(longer)).toMatchObject({ ok: false, error: 'CertificateIsMalformed' });
});
