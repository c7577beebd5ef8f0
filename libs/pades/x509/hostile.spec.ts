import { integer, objectId, sequence, tlv } from '../cms/der.js';
import {
  answerBy,
  certify,
  crlBy,
  extension,
  extensions,
  party,
  usages,
} from '../../../test/pki/x509-maker.js';
import { isPadesError } from '../errors.js';
import { readCertificate, readCrl, readOcspResponse, trustAnchor, validatePath } from './index.js';
import { x509Oids } from './oids.js';

const [ca, subject] = [party('CA'), party('Người ký')];
const day = new Date('2026-01-06T00:00:00Z');
const host = (name: string): Buffer => tlv(0x82, Buffer.from(name));
const policy = (id: string): Buffer => sequence(objectId(id));

const certificate = certify(ca, subject, {
  extensions: [
    extensions.ca(3),
    extensions.usage(usages.both),
    extensions.purpose('1.2.3'),
    extension(x509Oids.subjectAltName, sequence(host('example.vn'), tlv(0xa4, subject.name))),
    extension(x509Oids.nameConstraints, sequence(tlv(0xa0, sequence(host('example.vn'))))),
    extension(x509Oids.certificatePolicies, sequence(policy('1.2.4'))),
    extension(x509Oids.policyMappings, sequence(sequence(objectId('1.2'), objectId('1.3')))),
    extension(x509Oids.policyConstraints, sequence(tlv(0x81, Buffer.of(1)))),
    extension(
      x509Oids.crlDistributionPoints,
      sequence(sequence(tlv(0xa0, tlv(0xa0, host('a'))), tlv(0x81, Buffer.of(1, 6)))),
    ),
  ],
});
const crl = crlBy(ca, {
  thisUpdate: day,
  nextUpdate: day,
  revoked: [{ serial: 1, at: day, reason: 1 }],
  extensions: [
    extension(x509Oids.crlNumber, integer(7)),
    extension(x509Oids.issuingDistributionPoint, sequence(tlv(0x84, Buffer.of(255))), true),
  ],
});
const answer = answerBy(ca, {
  issuer: ca,
  thisUpdate: day,
  nextUpdate: day,
  status: { revokedAt: day },
  nonce: Buffer.from('nonce'),
  certificates: [certificate],
});

/** Numbers from 0 to 1 that are the same in every run. */
const random = (seed: number) => () => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return seed / 2 ** 32;
};

const changes: ((der: Buffer, next: () => number) => Buffer)[] = [
  (der, next) => {
    der[Math.floor(next() * der.length)] = Math.floor(next() * 256);
    return der;
  },
  (der, next) => der.subarray(0, Math.floor(next() * der.length)),
  (der, next) => {
    const at = Math.floor(next() * der.length);
    return Buffer.concat([der.subarray(0, at), der.subarray(at + 1 + Math.floor(next() * 8))]);
  },
  (der, next) => {
    const [from, to] = [next(), next()].map((share) => Math.floor(share * der.length));
    der.copy(der, to, from, from! + 16);
    return der;
  },
];

test.each<[string, Buffer, (der: Buffer) => unknown]>([
  ['a certificate', certificate, readCertificate],
  ['a CRL', crl, readCrl],
  ['an OCSP response', answer, readOcspResponse],
])('%s with anything changed is read or refused, and nothing else happens', (_what, der, read) => {
  const next = random(20_261_122);
  const outcomes = { read: 0, refused: 0 };
  expect(() => read(der)).not.toThrow();
  for (let round = 0; round < 4000; round += 1) {
    const change = changes[round % changes.length]!;
    try {
      read(change(Buffer.from(der), next));
      outcomes.read += 1;
    } catch (error) {
      if (!isPadesError(error, 'DerIsMalformed')) throw error;
      outcomes.refused += 1;
    }
  }
  expect(outcomes.refused).toBeGreaterThan(2000);
  expect(outcomes.read).toBeGreaterThan(100);
});

test('what is too much is refused before it costs anything', () => {
  const many = Array.from({ length: 20_000 }, (_, i) => i);
  const began = performance.now();
  const policies = sequence(...many.map((i) => policy(`1.2.${i}`)));
  const wide = certify(ca, subject, {
    extensions: [extension(x509Oids.certificatePolicies, policies)],
  });
  expect(() => readCertificate(wide)).toThrow('DerIsMalformed');
  const constraints = sequence(tlv(0xa0, ...many.map((i) => sequence(host(`h${i}.vn`)))));
  const narrow = certify(ca, ca, {
    extensions: [extensions.ca(), extension(x509Oids.nameConstraints, constraints)],
  });
  const named = certify(ca, subject, {
    extensions: [
      extension(x509Oids.subjectAltName, sequence(...many.map((i) => host(`n${i}.vn`)))),
    ],
  });
  const anchor = trustAnchor(readCertificate(narrow));
  const { failures } = validatePath(anchor, [readCertificate(named)], { at: day });
  expect(failures.map(({ code }) => code)).toEqual(['NameConstraintIsUnclear']);
  expect(performance.now() - began).toBeLessThan(5000);
});

test('a name of a million letters is only long', () => {
  const letters = Buffer.alloc(4_000_000);
  for (let i = 0; i < letters.length; i += 4) letters.writeUInt32BE(0x61, i);
  const name = sequence(tlv(0x31, sequence(objectId('2.5.4.3'), tlv(0x1c, letters))));
  expect(readCertificate(certify({ ...ca, name }, subject)).issuer.text).toHaveLength(1_000_003);
});

test('a list of 50,000 is read within seconds', () => {
  const began = performance.now();
  const revoked = Array.from({ length: 50_000 }, (_, i) => ({
    serial: i % 128,
    at: day,
    reason: 4,
  }));
  expect(readCrl(crlBy(ca, { thisUpdate: day, revoked })).entries).toHaveLength(50_000);
  expect(performance.now() - began).toBeLessThan(20_000);
});
