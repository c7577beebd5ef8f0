import { makeTestPki, signingDay, type TestPki } from '../../test/pki/index.js';
import { aPreparedPdf, leaderRequest } from '../../test/pki/signed.js';
import { run, withFiles } from '../../test/pki/tools.js';
import { algorithmsFor, type SignatureAlgorithm } from './cms/algorithm.js';
import { openP12 } from './keys/open-p12.js';
import { completeLeaderSignature, openLeaderSignature } from './leader-signature.js';
import { openPdf } from './pdf/file.js';
import type { LeaderSignedPdf, PreparedPdf } from './phases.js';
import { restorePending, storePending } from './store-pending.js';
import type { TestCredential } from './test-authority.js';
import { isFinding, placedSignatures } from './verify/signature/placed-signatures.js';
import { verifyPdf } from './verify/verify-pdf.js';

let pki: TestPki;
let prepared: PreparedPdf;
let ecdsa384: TestCredential;
beforeAll(async () => {
  pki = await makeTestPki();
  prepared = await aPreparedPdf();
  const subject = { commonName: 'Nguyễn Văn A', organisation: 'Trung tâm Y tế Ví Dụ' };
  ecdsa384 = await pki.authority.issue({ ...subject, key: 'p-384' });
});

const credentialFor = (algorithm: SignatureAlgorithm): TestCredential => {
  if (algorithm === 'ecdsa-p384-sha384') return ecdsa384;
  return algorithm === 'ecdsa-p256-sha256' ? pki.otherPerson : pki.leader;
};

const signedWith = (algorithm: SignatureAlgorithm): LeaderSignedPdf => {
  const credential = credentialFor(algorithm);
  const pending = openLeaderSignature(prepared, { ...leaderRequest(credential), algorithm });
  const restored = restorePending(storePending(pending), 'leader');
  expect(restored).toEqual(pending);
  return completeLeaderSignature(restored, credential.keyFor(algorithm).sign(pending.toBeSigned));
};

test.each<SignatureAlgorithm>([
  'rsa-pkcs1-sha256',
  'rsa-pkcs1-sha384',
  'rsa-pkcs1-sha512',
  'rsa-pss-sha256',
  'rsa-pss-sha384',
  'rsa-pss-sha512',
  'ecdsa-p256-sha256',
  'ecdsa-p384-sha384',
])('%s is valid for our verifier and for OpenSSL', (algorithm) => {
  const signed = signedWith(algorithm);
  const { signatures } = verifyPdf(signed, { trust: [pki.authority.rootPem], at: signingDay });
  expect(signatures.map(({ status }) => status)).toEqual(['TOTAL-PASSED']);
  const [placed] = placedSignatures(openPdf(signed));
  if (placed === undefined || isFinding(placed.coverage)) throw new Error('no signature');
  const { contents, ranges } = placed.coverage;
  const root = pki.authority.rootPem;
  withFiles({ cms: contents, content: Buffer.concat(ranges), root }, (pathOf) => {
    const { output } = run('openssl', [
      ...['cms', '-verify', '-cades', '-binary', '-inform', 'DER', '-purpose', 'any'],
      ...['-in', pathOf('cms'), '-content', pathOf('content'), '-CAfile', pathOf('root')],
      ...['-attime', String(signingDay.getTime() / 1000), '-out', pathOf('out')],
    ]);
    expect(output).toMatch(/CAdES Verification successful/i);
  });
});

test.each<[SignatureAlgorithm, string]>([
  ['rsa-pss-sha512', 'SHA-512'],
  ['ecdsa-p384-sha384', 'SHA-384'],
])('%s is valid for pdfsig', (algorithm, hash) => {
  withFiles({ signed: signedWith(algorithm) }, (pathOf) => {
    const { output } = run('pdfsig', ['-nocert', pathOf('signed')]);
    expect(output).toContain('Signature Validation: Signature is Valid.');
    expect(output).toContain(`Hash Algorithm: ${hash}`);
  });
});

test('a signature takes no value of another algorithm', () => {
  const [algorithm, ...others] = algorithmsFor(pki.leader.key.certificateChain[0]!);
  const pending = openLeaderSignature(prepared, {
    ...leaderRequest(pki.leader),
    algorithm: algorithm!,
  });
  expect(others).toHaveLength(5);
  for (const other of others) {
    const value = pki.leader.keyFor(other).sign(pending.toBeSigned);
    expect(() => completeLeaderSignature(pending, value)).toThrow(
      'SignatureValueDoesNotMatchCertificate',
    );
  }
});

test('a key signs by no algorithm that is not its own', () => {
  const [p256, rsa] = [pki.otherPerson, pki.leader];
  const refusal = (credential: TestCredential, algorithm: SignatureAlgorithm) =>
    expect(() => credential.keyFor(algorithm)).toThrow('CertificateAlgorithmIsNotSupported');
  refusal(p256, 'rsa-pss-sha256');
  refusal(p256, 'ecdsa-p384-sha384');
  refusal(rsa, 'ecdsa-p256-sha256');
});

test('a file with its key opens for the algorithm that is wished for', () => {
  const opened = openP12(pki.leader.p12('1'), '1', 'rsa-pss-sha512');
  expect(opened.algorithm).toBe('rsa-pss-sha512');
});

test('a stored signature whose algorithm nobody knows is refused', () => {
  const pending = openLeaderSignature(prepared, leaderRequest(pki.leader));
  const stored = storePending(pending).replace('rsa-pkcs1-sha256', 'rsa-pkcs1-sha1');
  expect(() => restorePending(stored, 'leader')).toThrow('PendingSignatureIsNotReadable');
});
