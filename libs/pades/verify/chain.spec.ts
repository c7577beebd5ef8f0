import 'reflect-metadata';
import { webcrypto, X509Certificate } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import { signingDay } from '../../../test/pki/index.js';
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
  const levels = [extensions.root ?? caOf(), extensions.between, extensions.leaf ?? []].filter(
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

const caOf = (pathLength?: number): x509.Extension[] => [
  new x509.BasicConstraintsExtension(true, pathLength, true),
];

const findingsOf = ([leaf, ...others]: readonly X509Certificate[]): readonly string[] => {
  const root = others.at(-1)!;
  return checkChain(leaf!, others, readTrust([root.toString()]), signingDay, signingDay).map(
    ({ code }) => code,
  );
};

test('an authority with and without one between leads to trust', async () => {
  expect(findingsOf(await chainWith({}))).toEqual([]);
  expect(findingsOf(await chainWith({ root: caOf(1), between: caOf(0) }))).toEqual([]);
});

test('one who is no authority cannot issue', async () => {
  const notCa = [new x509.BasicConstraintsExtension(false, undefined, true)];
  expect(findingsOf(await chainWith({ between: notCa }))).not.toEqual([]);
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

test('a certificate that is not yet valid, and one that was', async () => {
  const [leaf, root] = await chainWith({});
  const at = (when: Date): readonly string[] =>
    checkChain(leaf!, [], [root!], when, when).map(({ code }) => code);
  expect(at(days(-2))).toContain('CertificateWasNotYetValid');
  expect(at(days(366))).toContain('CertificateHadExpired');
});
