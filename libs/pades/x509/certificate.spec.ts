import { derNull, integer, objectId, octets, sequence, tlv } from '../cms/der.js';
import { oids } from '../cms/oids.js';
import {
  certify,
  extension,
  extensions,
  nameDer,
  party,
  signedBy,
  time,
  usages,
} from '../../../test/pki/x509-maker.js';
import { isPadesError } from '../errors.js';
import { isSelfIssued, readCertificate } from './certificate.js';
import { urisOfPoint } from './distribution-point.js';
import { x509Oids } from './oids.js';

const [issuer, subject] = [party('CA – THỬ NGHIỆM'), party('Nguyễn Văn A')];
const uri = (value: string): Buffer => tlv(0x86, Buffer.from(value));
const readsAs = (der: Uint8Array): string => {
  try {
    readCertificate(der);
    return 'read';
  } catch (error) {
    if (isPadesError(error, 'DerIsMalformed')) return String(error.details['what']);
    throw error;
  }
};
const withExtensions = (...list: Buffer[]): string =>
  readsAs(certify(issuer, subject, { extensions: list }));

test('everything that a certificate says', () => {
  const certificate = readCertificate(
    certify(issuer, subject, {
      serial: 7,
      extensions: [
        extensions.ca(2),
        extensions.usage(usages.both),
        extensions.purpose('1.2.3'),
        extension(
          x509Oids.authorityInfoAccess,
          sequence(
            sequence(objectId(x509Oids.accessByOcsp), uri('http://ocsp.example.vn')),
            sequence(objectId(x509Oids.accessToIssuers), uri('http://ca.example.vn/ca.cer')),
          ),
        ),
        extension(
          x509Oids.crlDistributionPoints,
          sequence(sequence(tlv(0xa0, tlv(0xa0, uri('http://ca.example.vn/ca.crl'))))),
        ),
        extension(x509Oids.subjectKeyIdentifier, octets(Buffer.of(1, 2))),
        extension(x509Oids.authorityKeyIdentifier, sequence(tlv(0x80, Buffer.of(3, 4)))),
        extension(x509Oids.subjectAltName, sequence(tlv(0x82, Buffer.from('example.vn')))),
        extension(x509Oids.certificatePolicies, sequence(sequence(objectId('1.2.4')))),
        extension(x509Oids.inhibitAnyPolicy, integer(1), true),
        extension(x509Oids.policyConstraints, sequence(tlv(0x80, Buffer.of(0))), true),
        extension('1.2.5', derNull, true),
        extension('1.2.6', derNull),
      ],
    }),
  );
  expect(certificate).toMatchObject({
    version: 3,
    serial: '07',
    notBefore: new Date('2025-01-01T00:00:00Z'),
    notAfter: new Date('2028-01-01T00:00:00Z'),
    basicConstraints: { ca: true, pathLength: 2 },
    keyUsage: ['keyCertSign', 'cRLSign'],
    extKeyUsage: ['1.2.3'],
    authorityAccess: {
      ocsp: ['http://ocsp.example.vn'],
      caIssuers: ['http://ca.example.vn/ca.cer'],
    },
    subjectAltNames: [{ form: 'dns', value: 'example.vn' }],
    policies: ['1.2.4'],
    inhibitAnyPolicy: 1,
    policyConstraints: { requireExplicitPolicy: 0 },
    unknownCritical: ['1.2.5'],
    hasOcspNoCheck: false,
  });
  expect(certificate.subject.text).toBe('CN=Nguyễn Văn A');
  expect(certificate.issuer.text).toBe('CN=CA – THỬ NGHIỆM');
  expect([...certificate.subjectKeyId!, ...certificate.authorityKeyId!]).toEqual([1, 2, 3, 4]);
  expect(certificate.crlDistributionPoints.flatMap(urisOfPoint)).toEqual([
    'http://ca.example.vn/ca.crl',
  ]);
  expect(certificate.spki.length).toBe(subject.spki.length);
  expect(isSelfIssued(certificate)).toBe(false);
  expect(isSelfIssued(readCertificate(certify(issuer, issuer)))).toBe(true);
});

test('what is absent is not made up', () => {
  const certificate = readCertificate(certify(issuer, subject));
  expect(certificate.version).toBe(1);
  expect(certificate.keyUsage).toBeUndefined();
  expect(certificate.basicConstraints).toBeUndefined();
});

test('bytes before, after and instead of a certificate', () => {
  const der = certify(issuer, subject);
  expect(readsAs(Buffer.concat([der, Buffer.of(0)]))).toBe('trailing bytes');
  expect(readsAs(der.subarray(0, -1))).toBe('length');
  expect(readsAs(Buffer.alloc(0))).toBe('tag');
  expect(readsAs(sequence(sequence(), sequence(), tlv(3, Buffer.of(0))))).toBe('certificate');
});

describe('an extension is refused', () => {
  const id = (bytes: Buffer): Buffer => sequence(objectId('1.2.3'), bytes);
  test.each<[string, Buffer[]]>([
    ['twice', [extensions.ca(), extensions.ca()]],
    [
      'marked critical by another number',
      [id(Buffer.concat([tlv(1, Buffer.of(1)), octets(derNull)]))],
    ],
    ['without a value', [id(Buffer.alloc(0))]],
    [
      'with bytes after its value',
      [extension(x509Oids.keyUsage, Buffer.from('0302078000', 'hex'))],
    ],
    ['a key usage without a bit', [extension(x509Oids.keyUsage, Buffer.from('030100', 'hex'))]],
    [
      'a key usage with bits to spare',
      [extension(x509Oids.keyUsage, Buffer.from('03020080', 'hex'))],
    ],
    [
      'a negative path length',
      [
        extension(
          x509Oids.basicConstraints,
          sequence(tlv(1, Buffer.of(255)), tlv(2, Buffer.of(255))),
        ),
      ],
    ],
    [
      'a padded path length',
      [
        extension(
          x509Oids.basicConstraints,
          sequence(tlv(1, Buffer.of(255)), tlv(2, Buffer.of(0, 1))),
        ),
      ],
    ],
    ['no policy', [extension(x509Oids.certificatePolicies, sequence())]],
    [
      'a policy twice',
      [
        extension(
          x509Oids.certificatePolicies,
          sequence(sequence(objectId('1.2')), sequence(objectId('1.2'))),
        ),
      ],
    ],
    [
      'a name of no known form',
      [extension(x509Oids.subjectAltName, sequence(tlv(0x89, Buffer.of(1))))],
    ],
    [
      'a host that is not ASCII',
      [extension(x509Oids.subjectAltName, sequence(tlv(0x82, Buffer.from('é'))))],
    ],
    ['a point that is nowhere', [extension(x509Oids.crlDistributionPoints, sequence(sequence()))]],
    ['name constraints without any', [extension(x509Oids.nameConstraints, sequence())]],
  ])('%s', (_what, list) => expect(withExtensions(...list)).not.toBe('read'));
});

describe('a certificate is refused', () => {
  const algorithm = sequence(objectId(oids.ecdsaWithSha256));
  const period = sequence(time(new Date('2025-01-01')), time(new Date('2026-01-01')));
  const good: Record<string, Buffer> = {
    version: tlv(0xa0, integer(2)),
    serial: integer(1),
    algorithm,
    issuer: nameDer('CA'),
    period,
    subject: nameDer('Người ký'),
    spki: subject.spki,
    extensions: tlv(0xa3, sequence(extensions.ca())),
  };
  const made = (changes: Record<string, Buffer>): string =>
    readsAs(signedBy(issuer, sequence(...Object.values({ ...good, ...changes }))));
  const nothing = Buffer.alloc(0);
  const at = (text: string, tag = 0x18): Buffer => tlv(tag, Buffer.from(text));

  test('unless it is well made', () => expect(made({})).toBe('read'));

  test.each<[string, Record<string, Buffer>]>([
    ['of version 4', { version: tlv(0xa0, integer(3)) }],
    ['that states the version it has without stating', { version: tlv(0xa0, integer(0)) }],
    ['with extensions in version 1', { version: nothing }],
    ['with extensions in version 2', { version: tlv(0xa0, integer(1)) }],
    ['with no extension', { extensions: tlv(0xa3, sequence()) }],
    ['with something after its extensions', { more: derNull }],
    [
      'with another algorithm inside',
      { algorithm: sequence(objectId(oids.sha256WithRsa), derNull) },
    ],
    ['with a padded serial number', { serial: tlv(2, Buffer.of(0, 1)) }],
    ['with no serial number', { serial: tlv(2) }],
    [
      'with a third time',
      {
        period: sequence(...['20250101', '20260101', '20270101'].map((day) => at(`${day}000000Z`))),
      },
    ],
    ['with a day that is not', { period: sequence(at('20250230000000Z'), at('20260101000000Z')) }],
    ['with a fraction', { period: sequence(at('20250101000000.5Z'), at('20260101000000Z')) }],
    ['with a time zone', { period: sequence(at('20250101000000+0700'), at('20260101000000Z')) }],
    ['without seconds', { period: sequence(at('2501010000Z', 0x17), at('20260101000000Z')) }],
    [
      'with an attribute without a value',
      { subject: sequence(tlv(0x31, sequence(objectId('2.5.4.3')))) },
    ],
    ['with an empty part in a name', { subject: sequence(tlv(0x31)) }],
    [
      'with text that is no UTF-8',
      { subject: sequence(tlv(0x31, sequence(objectId('2.5.4.3'), tlv(0x0c, Buffer.of(0xff))))) },
    ],
  ])('%s', (_what, changes) => expect(made(changes)).not.toBe('read'));
});

test('two digits of a year below 50 are of this century', () => {
  const at = (text: string): Date => {
    const period = sequence(tlv(0x17, Buffer.from(text)), time(new Date('2051-01-01')));
    const content = sequence(
      integer(1),
      sequence(objectId(oids.ecdsaWithSha256)),
      nameDer('CA'),
      period,
      nameDer('A'),
      subject.spki,
    );
    return readCertificate(signedBy(issuer, content)).notBefore;
  };
  expect(at('490101000000Z')).toEqual(new Date('2049-01-01T00:00:00Z'));
  expect(at('500101000000Z')).toEqual(new Date('1950-01-01T00:00:00Z'));
});
