import 'reflect-metadata';
import { webcrypto, X509Certificate } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import { signingDay } from '../../../../test/pki/index.js';
import { readCertificate, trustAnchor } from '../../x509/index.js';
import { checkChain, readTrust } from './chain.js';

x509.cryptoProvider.set(webcrypto);
const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
const keys = (): Promise<webcrypto.CryptoKeyPair> =>
  webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);

const days = (count: number): Date => new Date(signingDay.getTime() + count * 86_400_000);

/** A root with the given extensions, an intermediate below it when asked for, and a leaf. */
const chainWith = async (extensions: {
  root?: x509.Extension[];
  between?: x509.Extension[];
  leaf?: x509.Extension[];
}): Promise<readonly X509Certificate[]> => {
  const levels = [extensions.root ?? caOf(), extensions.between, extensions.leaf ?? signing].filter(
    (level): level is x509.Extension[] => level !== undefined,
  );
  const made: X509Certificate[] = [];
  let issuer: { name: string; key: webcrypto.CryptoKeyPair } | undefined;
  for (const [i, level] of levels.entries()) {
    const own = { name: `CN=cấp ${i}`, key: await keys() };
    const certificate = await x509.X509CertificateGenerator.create({
      serialNumber: `0${i + 1}`,
      subject: own.name,
      issuer: issuer?.name ?? own.name,
      notBefore: days(-1),
      notAfter: days(365),
      publicKey: own.key.publicKey,
      signingKey: (issuer ?? own).key.privateKey,
      signingAlgorithm: { name: 'ECDSA', hash: 'SHA-256' },
      extensions: level,
    });
    made.unshift(new X509Certificate(Buffer.from(certificate.rawData)));
    issuer = own;
  }
  return made;
};

const signing = [new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true)];

const caOf = (pathLength?: number): x509.Extension[] => [
  new x509.BasicConstraintsExtension(true, pathLength, true),
];

/** Codes besides the note that there was nothing to judge revocation by. */
const findingsOf = (
  chain: readonly X509Certificate[],
  at = signingDay,
  now = at,
): readonly string[] => {
  const [leaf, ...others] = chain.map(({ raw }) => readCertificate(raw));
  const root = readTrust([chain.at(-1)!.toString()]);
  const evidence = {
    pool: others,
    ocsps: [],
    crls: [],
    anchors: root.map(({ raw }) => trustAnchor(readCertificate(raw))),
  };
  const { findings, revocations } = checkChain(leaf!, evidence, at, now);
  expect(revocations).toEqual([]);
  expect(findings.at(-1)?.code).toBe('RevocationWasNotChecked');
  return findings.slice(0, -1).map(({ code }) => code);
};

test('an authority with and without one between leads to trust', async () => {
  expect(findingsOf(await chainWith({}))).toEqual([]);
  expect(findingsOf(await chainWith({ root: caOf(1), between: caOf(0) }))).toEqual([]);
});

test('one who is no authority cannot issue', async () => {
  const notCa = [new x509.BasicConstraintsExtension(false, undefined, true)];
  expect(findingsOf(await chainWith({ between: notCa }))).not.toEqual([]);
  expect(findingsOf(await chainWith({ root: notCa }))).toEqual(['ChainBreaksConstraints']);
});

test('a path longer than the authority allows is refused', async () => {
  expect(findingsOf(await chainWith({ root: caOf(0), between: caOf() }))).toEqual([
    'ChainBreaksConstraints',
  ]);
});

test('a critical extension that nobody understands is refused', async () => {
  const leaf = [new x509.Extension('1.2.3.4', true, Buffer.from([5, 0]))];
  expect(findingsOf(await chainWith({ leaf }))).toEqual(['ChainBreaksConstraints']);
});

test('a key that may not sign documents is refused', async () => {
  const leaf = [new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyEncipherment, true)];
  expect(findingsOf(await chainWith({ leaf }))).toEqual(['KeyUsageForbidsSigning']);
});

test('a key that is for machines alone is refused', async () => {
  const { serverAuth, timeStamping, ocspSigning, emailProtection } = x509.ExtendedKeyUsage;
  const leaf = (...usages: string[]): x509.Extension[] => [
    new x509.ExtendedKeyUsageExtension(usages),
  ];
  for (const usage of [serverAuth, timeStamping, ocspSigning])
    expect(findingsOf(await chainWith({ leaf: leaf(usage) }))).toEqual(['KeyUsageForbidsSigning']);
  expect(findingsOf(await chainWith({ leaf: leaf(serverAuth, emailProtection) }))).toEqual([]);
});

test('a certificate that is not yet valid, one that was, and one that has ended since', async () => {
  const chain = await chainWith({});
  expect(findingsOf(chain, days(-2))).toContain('CertificateWasNotYetValid');
  expect(findingsOf(chain, days(366))).toContain('CertificateHadExpired');
  expect(findingsOf(chain, signingDay, days(366))).toEqual([
    'CertificateHasExpiredSince',
    'CertificateHasExpiredSince',
  ]);
});

test('a chain to somebody else', async () => {
  const [leaf] = await chainWith({});
  const [, stranger] = await chainWith({});
  expect(findingsOf([leaf!, stranger!])).toEqual(['ChainDoesNotReachTrust']);
});
