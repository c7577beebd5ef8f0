import 'reflect-metadata';
import { createPrivateKey, webcrypto, type KeyObject } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import { nfc, type Clock, type Ids } from '#kernel';
import type { SignatureAlgorithm } from './cms/algorithm.js';
import { makeP12 } from './keys/make-p12.js';
import { signingKey, type SigningKey } from './keys/signing-key.js';

/** Whom a test certificate names. Everything it states is invented and marked as a test. */
export interface TestSubject {
  readonly commonName: string;
  /** Chức danh, as the certificate of an office-holder states it (NĐ 23/2025 Điều 13). */
  readonly title?: string;
  readonly organisation: string;
  readonly key: 'rsa-2048' | 'p-256' | 'p-384';
  /** Without these: valid from a day before the clock's now, for three years. */
  readonly validFrom?: Date;
  readonly validTo?: Date;
}

export interface TestCredential {
  readonly key: SigningKey;
  /** The same key, to sign by another algorithm that is its own. */
  readonly keyFor: (algorithm: SignatureAlgorithm) => SigningKey;
  /** The leaf certificate. */
  readonly pem: string;
  readonly p12: (pin: string) => Uint8Array;
}

export interface TestAuthority {
  /** The only thing a verifier needs to trust. */
  readonly rootPem: string;
  readonly intermediatePem: string;
  readonly issue: (subject: TestSubject) => Promise<TestCredential>;
}

const testMark = 'THỬ NGHIỆM';
const dayMs = 86_400_000;

/**
 * FOR TESTS AND THE DEMO ONLY: a certificate authority of its own, root → intermediate → leaf
 * (RFC 5280). Every name says "THỬ NGHIỆM"; nobody outside trusts it. `name` tells several apart.
 */
export const makeTestAuthority = async (
  { clock, ids }: { readonly clock: Clock; readonly ids: Ids },
  name = 'Trình Ký',
): Promise<TestAuthority> => {
  const now = clock.now();
  const days = (count: number): Date => new Date(now.getTime() + count * dayMs);
  const root = await authority({
    subject: `CA gốc ${name}`,
    ids,
    from: days(-30),
    to: days(7300),
    below: 1,
  });
  const intermediate = await authority({
    subject: `CA trung gian ${name}`,
    ids,
    from: days(-20),
    to: days(3650),
    below: 0,
    issuer: root,
  });
  const issue = async (subject: TestSubject): Promise<TestCredential> => {
    const pair = await generate(subject.key);
    const certificate = await x509.X509CertificateGenerator.create({
      serialNumber: serial(ids),
      subject: leafName(subject),
      issuer: intermediate.certificate.subjectName,
      notBefore: subject.validFrom ?? days(-1),
      notAfter: subject.validTo ?? days(3 * 365),
      publicKey: pair.publicKey,
      signingKey: intermediate.pair.privateKey,
      signingAlgorithm: signing,
      extensions: await leafExtensions(pair, intermediate),
    });
    const chain = [certificate, intermediate.certificate].map(
      ({ rawData }) => new Uint8Array(rawData),
    );
    const privateKey = await exported(pair);
    return {
      key: signingKey(privateKey, chain),
      keyFor: (algorithm) => signingKey(privateKey, chain, algorithm),
      pem: certificate.toString('pem'),
      p12: (pin) => makeP12(privateKey, chain, pin),
    };
  };
  return {
    rootPem: root.certificate.toString('pem'),
    intermediatePem: intermediate.certificate.toString('pem'),
    issue,
  };
};

const signing = { name: 'ECDSA', hash: 'SHA-256' };
x509.cryptoProvider.set(webcrypto);

interface Authority {
  readonly pair: webcrypto.CryptoKeyPair;
  readonly certificate: x509.X509Certificate;
}

const authority = async (wanted: {
  subject: string;
  ids: Ids;
  from: Date;
  to: Date;
  below: number;
  issuer?: Authority;
}): Promise<Authority> => {
  const pair = await generate('p-256');
  const subject = authorityName(wanted.subject);
  const issuer = wanted.issuer?.certificate.subjectName ?? subject;
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: serial(wanted.ids),
    subject,
    issuer,
    notBefore: wanted.from,
    notAfter: wanted.to,
    publicKey: pair.publicKey,
    signingKey: wanted.issuer?.pair.privateKey ?? pair.privateKey,
    signingAlgorithm: signing,
    extensions: [
      new x509.BasicConstraintsExtension(true, wanted.below, true),
      new x509.KeyUsagesExtension(
        x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign,
        true,
      ),
      await x509.SubjectKeyIdentifierExtension.create(pair.publicKey),
      await x509.AuthorityKeyIdentifierExtension.create(
        wanted.issuer?.pair.publicKey ?? pair.publicKey,
      ),
    ],
  });
  return { pair, certificate };
};

const leafExtensions = async (
  pair: webcrypto.CryptoKeyPair,
  issuer: Authority,
): Promise<x509.Extension[]> => [
  new x509.BasicConstraintsExtension(false, undefined, true),
  new x509.KeyUsagesExtension(
    x509.KeyUsageFlags.digitalSignature | x509.KeyUsageFlags.nonRepudiation,
    true,
  ),
  await x509.SubjectKeyIdentifierExtension.create(pair.publicKey),
  await x509.AuthorityKeyIdentifierExtension.create(issuer.pair.publicKey),
];

const generate = async (key: TestSubject['key']): Promise<webcrypto.CryptoKeyPair> =>
  key === 'p-256' || key === 'p-384'
    ? webcrypto.subtle.generateKey({ name: 'ECDSA', namedCurve: key.toUpperCase() }, true, [
        'sign',
        'verify',
      ])
    : webcrypto.subtle.generateKey(
        {
          name: 'RSASSA-PKCS1-v1_5',
          modulusLength: 2048,
          publicExponent: Buffer.from([1, 0, 1]),
          hash: 'SHA-256',
        },
        true,
        ['sign', 'verify'],
      );

const exported = async ({ privateKey }: webcrypto.CryptoKeyPair): Promise<KeyObject> => {
  const der = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', privateKey));
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
};

/** Positive and unique: the id's digits behind a leading 1. */
const serial = (ids: Ids): string => `01${ids.next().replaceAll('-', '')}`;

const utf8 = (text: string): { utf8String: string }[] => [{ utf8String: nfc(text) }];

const country = { C: [{ printableString: 'VN' }] };
const authorityName = (commonName: string): x509.Name =>
  new x509.Name([
    country,
    { O: utf8(`Trình Ký (${testMark})`) },
    { CN: utf8(`${commonName} – ${testMark}`) },
  ]);

const leafName = ({ organisation, title, commonName }: TestSubject): x509.Name =>
  new x509.Name([
    country,
    { O: utf8(organisation) },
    { OU: utf8(testMark) },
    ...(title === undefined ? [] : [{ T: utf8(title) }]),
    { CN: utf8(`${commonName} – ${testMark}`) },
  ]);
