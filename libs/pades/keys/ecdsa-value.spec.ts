import { generateKeyPairSync, sign, verify } from 'node:crypto';
import { makeTestPki } from '../../../test/pki/index.js';
import { openCertificate } from '../cms/certificate.js';
import { signatureValueOf } from './ecdsa-value.js';

const bytes = Buffer.from('Kế hoạch');

test('r‖s of any lengths becomes DER that verifies; DER stays as it is', async () => {
  const { seal } = await makeTestPki();
  const certificate = seal.key.certificateChain[0]!;
  for (const raw of [
    '00'.repeat(31) + '01' + 'ff'.repeat(32),
    'ff'.repeat(32) + '00'.repeat(31) + '7f',
  ]) {
    const value = Buffer.from(signatureValueOf(certificate, Buffer.from(raw, 'hex')));
    expect(value.toString('hex')).toBe(
      raw.startsWith('00')
        ? `30260201010221 00${'ff'.repeat(32)}`.replace(' ', '')
        : `30260221 00${'ff'.repeat(32)}02017f`.replace(' ', ''),
    );
  }
  const der = seal.key.sign(bytes);
  expect(signatureValueOf(certificate, der)).toBe(der);
  expect(verify('sha256', bytes, openCertificate(certificate).publicKey, der)).toBe(true);
});

test('random values of the curve convert as OpenSSL converts them', async () => {
  const { seal } = await makeTestPki();
  const certificate = seal.key.certificateChain[0]!;
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  for (let turn = 0; turn < 200; turn += 1) {
    const raw = sign('sha256', bytes, { key: privateKey, dsaEncoding: 'ieee-p1363' });
    expect(verify('sha256', bytes, publicKey, signatureValueOf(certificate, raw))).toBe(true);
  }
});
