import { X509Certificate } from 'node:crypto';
import { certificateParts } from '../cms/certificate.js';
import { childrenOf, objectIdOf, readDer, sameBytes } from '../cms/der.js';
import { oids } from '../cms/oids.js';
import { padesError } from '../errors.js';
import { keyFindings } from './check-cms.js';
import { finding, type Finding } from './findings.js';

const longestPath = 8;

/** Certificates of PEM text, several one after another. */
export const readTrust = (pems: readonly string[]): readonly X509Certificate[] =>
  pems.flatMap((pem) =>
    [...pem.matchAll(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g)].map(
      ([block]) => {
        try {
          return new X509Certificate(block);
        } catch (cause) {
          throw padesError('DerIsMalformed', { what: 'trusted certificate' }, { cause });
        }
      },
    ),
  );

/**
 * Leads a signer's certificate to a trusted one (RFC 5280 §6) and judges each on the way at the
 * time of signing; `now` only adds a note.
 */
export const checkChain = (
  signer: X509Certificate,
  others: readonly X509Certificate[],
  trust: readonly X509Certificate[],
  signedAt: Date,
  now: Date,
): readonly Finding[] => {
  const path = pathToTrust([signer], others, trust);
  if (path === undefined)
    return [finding('ChainDoesNotReachTrust'), ...validityFindings(signer, signedAt, now)];
  return [
    ...path.flatMap((certificate) => validityFindings(certificate, signedAt, now)),
    ...path.slice(0, -1).flatMap(weakSignature),
    ...path.flatMap(constraintFindings),
    ...path.slice(1).flatMap(keyFindings),
    ...usageFindings(signer),
  ];
};

const pathToTrust = (
  path: readonly X509Certificate[],
  others: readonly X509Certificate[],
  trust: readonly X509Certificate[],
): readonly X509Certificate[] | undefined => {
  const last = path.at(-1);
  if (last === undefined || path.length > longestPath) return undefined;
  if (trust.some((anchor) => sameBytes(anchor.raw, last.raw))) return path;
  for (const issuer of [...trust, ...others]) {
    const isNew = !path.some((certificate) => sameBytes(certificate.raw, issuer.raw));
    if (!isNew || !last.checkIssued(issuer) || !last.verify(issuer.publicKey)) continue;
    const found = pathToTrust([...path, issuer], others, trust);
    if (found !== undefined) return found;
  }
  return undefined;
};

const validityFindings = (
  certificate: X509Certificate,
  signedAt: Date,
  now: Date,
): readonly Finding[] => {
  const [from, to] = [new Date(certificate.validFrom), new Date(certificate.validTo)];
  const whose = `${commonName(certificate)}, ${day(from)} – ${day(to)}`;
  if (signedAt < from) return [finding('CertificateWasNotYetValid', whose)];
  if (signedAt > to) return [finding('CertificateHadExpired', whose)];
  return now > to ? [finding('CertificateHasExpiredSince', whose)] : [];
};

const day = (date: Date): string => date.toISOString().slice(0, 10);

/** CN of a certificate's subject. */
export const commonName = (certificate: X509Certificate): string =>
  subjectPart(certificate, 'CN') ?? certificate.subject;

export const subjectPart = (certificate: X509Certificate, type: string): string | undefined =>
  certificate.subject
    .split('\n')
    .find((line) => line.startsWith(`${type}=`))
    ?.slice(type.length + 1);

const strongSignatures = [
  '1.2.840.113549.1.1.11',
  '1.2.840.113549.1.1.12',
  '1.2.840.113549.1.1.13',
  '1.2.840.10045.4.3.2',
  '1.2.840.10045.4.3.3',
  '1.2.840.10045.4.3.4',
];
const weakSignature = ({ raw }: X509Certificate): readonly Finding[] => {
  const [, algorithm] = childrenOf(readDer(raw, 0x30));
  const id = algorithm === undefined ? '' : objectIdOf(childrenOf(algorithm)[0]);
  return strongSignatures.includes(id) ? [] : [finding('AlgorithmIsNotAccepted', id)];
};

/** Critical extensions that are understood here; any other forbids the certificate (§4.2). */
const understood: readonly string[] = [
  oids.basicConstraints,
  oids.keyUsage,
  '2.5.29.37',
  '2.5.29.32',
];

const constraintFindings = (certificate: X509Certificate, place: number): readonly Finding[] => {
  const { extensions } = certificateParts(certificate.raw);
  const broken = (what: string): Finding =>
    finding('ChainBreaksConstraints', `${commonName(certificate)}: ${what}`);
  const findings = [...extensions]
    .filter(([id, { critical }]) => critical && !understood.includes(id))
    .map(([id]) => broken(`phần mở rộng ${id}`));
  if (place === 0) return findings;
  if (!certificate.ca) findings.push(broken('không phải tổ chức chứng thực'));
  if (!hasUsage(extensions.get(oids.keyUsage)?.value, keyCertSign))
    findings.push(broken('không được cấp chứng thư'));
  const below = place - 1;
  if (below > pathLength(extensions.get(oids.basicConstraints)?.value))
    findings.push(broken('đường dẫn quá dài'));
  return findings;
};

const pathLength = (basicConstraints: Uint8Array | undefined): number => {
  if (basicConstraints === undefined) return Infinity;
  const limit = childrenOf(readDer(basicConstraints, 0x30)).find(({ tag }) => tag === 0x02);
  return limit === undefined
    ? Infinity
    : Buffer.from(limit.content).readUIntBE(0, limit.content.length);
};

const [digitalSignature, nonRepudiation, keyCertSign] = [0x80, 0x40, 0x04] as const;

/** An absent key usage forbids nothing (§4.2.1.3). */
const hasUsage = (keyUsage: Uint8Array | undefined, bits: number): boolean =>
  keyUsage === undefined || ((readDer(keyUsage, 0x03).content[1] ?? 0) & bits) !== 0;

const usageFindings = (signer: X509Certificate): readonly Finding[] => {
  const usage = certificateParts(signer.raw).extensions.get(oids.keyUsage)?.value;
  return hasUsage(usage, digitalSignature | nonRepudiation)
    ? []
    : [finding('KeyUsageForbidsSigning')];
};
