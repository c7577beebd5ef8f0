import { X509Certificate } from 'node:crypto';
import { padesError } from '../../errors.js';
import {
  commonNameOf,
  findPath,
  signsDocuments,
  type Certificate,
  type Evidence,
  type PathFailure,
  type PathVerdict,
  type Revocation,
  type TrustAnchor,
} from '../../x509/index.js';
import { finding, type Finding } from './findings.js';
import type { AnchorReport } from './report.js';

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

export interface ChainVerdict {
  readonly findings: readonly Finding[];
  /** Of each certificate from the top down to the signer's; none where there was nothing to judge by. */
  readonly revocations: readonly Revocation[];
  readonly anchor?: AnchorReport;
}

/**
 * Leads a signer's certificate to a trusted one (RFC 5280 §6) and judges each on the way at the
 * time of signing, its revocation too where there is evidence; `now` only adds notes.
 */
export const checkChain = (
  signer: Certificate,
  evidence: Evidence,
  signedAt: Date,
  now: Date,
): ChainVerdict => {
  const hasEvidence = evidence.ocsps.length + evidence.crls.length > 0;
  const revocationMode = hasEvidence ? 'hard' : 'soft';
  const verdict = findPath(signer, { ...evidence, at: signedAt, revocationMode });
  return {
    findings: [
      ...(verdict === undefined
        ? [finding('ChainDoesNotReachTrust'), ...periodFindings(signer, signedAt)]
        : pathFindings(verdict, signer)),
      ...[signer, ...certificatesOf(verdict)].flatMap((one) => expiredSince(one, signedAt, now)),
      ...(now < signer.notBefore ? periodFindings(signer, now) : []),
      ...usageFindings(signer),
      ...(hasEvidence ? [] : [finding('RevocationWasNotChecked')]),
    ],
    revocations: hasEvidence ? (verdict?.revocations ?? []) : [],
    ...anchorOf(verdict),
  };
};

/** Whom a path leads to, as far as it is known by a certificate. */
export const anchorOf = (
  verdict: { readonly anchor?: TrustAnchor } | undefined,
): { readonly anchor?: AnchorReport } => {
  const certificate = verdict?.anchor?.certificate;
  return certificate === undefined
    ? {}
    : { anchor: { name: commonNameOf(certificate.subject), fingerprint: certificate.fingerprint } };
};

/** The certificates of a path that stand above the signer's. */
const certificatesOf = (verdict: PathVerdict | undefined): readonly Certificate[] => [
  ...(verdict?.path.slice(0, -1) ?? []),
  ...(verdict?.path.length === 0 ? [] : [verdict?.anchor.certificate ?? []].flat()),
];

/** Each kind of fault once for a certificate; what no rule here names breaks the path. */
const pathFindings = ({ failures }: PathVerdict, signer: Certificate): readonly Finding[] => {
  const findings = failures.map((failure) => findingOf(failure, signer));
  return findings.filter(
    (one, place) => findings.findIndex(({ message }) => message === one.message) === place,
  );
};

const findingOf = (failure: PathFailure, signer: Certificate): Finding => {
  const { code, certificate, detail = '' } = failure;
  const name = commonNameOf(certificate.subject);
  if (code === 'CertificateHadExpired' || code === 'CertificateWasNotYetValid')
    return finding(code, nameAndPeriod(certificate));
  if (code === 'AlgorithmIsNotAccepted') return finding(code, `${name}, ${detail}`);
  if (code === 'RevocationIsUnknown') return finding(code, name);
  if (code === 'SignatureDoesNotVerify' || code === 'NamesDoNotChain')
    return finding('ChainDoesNotReachTrust');
  if (code !== 'CertificateWasRevoked')
    return finding('ChainBreaksConstraints', `${name}: ${brokenRules[code]} ${detail}`.trim());
  const isSigner = certificate.fingerprint === signer.fingerprint;
  return finding(isSigner ? code : 'AuthorityWasRevoked', `${name}, ${detail.slice(0, 10)}`);
};

const brokenRules = {
  AnyPolicyIsMapped: 'ánh xạ chính sách không hợp lệ',
  CertificateIsNoAuthority: 'không phải tổ chức chứng thực',
  CriticalExtensionIsUnknown: 'phần mở rộng',
  KeyUsageForbidsIssuing: 'không được cấp chứng thư',
  NameConstraintIsUnclear: 'không xét được ràng buộc tên',
  NameIsExcluded: 'tên bị loại trừ',
  NameIsNotPermitted: 'tên ngoài phạm vi được cấp',
  PathIsTooLong: 'đường dẫn quá dài',
  PolicyIsMissing: 'thiếu chính sách bắt buộc',
} as const;

const periodFindings = (certificate: Certificate, at: Date): readonly Finding[] => {
  const whose = nameAndPeriod(certificate);
  if (at < certificate.notBefore) return [finding('CertificateWasNotYetValid', whose)];
  return at > certificate.notAfter ? [finding('CertificateHadExpired', whose)] : [];
};

const expiredSince = (certificate: Certificate, at: Date, now: Date): readonly Finding[] =>
  at <= certificate.notAfter && now > certificate.notAfter
    ? [finding('CertificateHasExpiredSince', nameAndPeriod(certificate))]
    : [];

const nameAndPeriod = (certificate: Certificate): string =>
  `${commonNameOf(certificate.subject)}, ${day(certificate.notBefore)} – ${day(certificate.notAfter)}`;

const day = (date: Date): string => date.toISOString().slice(0, 10).split('-').reverse().join('/');

const usageFindings = (signer: Certificate): readonly Finding[] =>
  signsDocuments(signer) ? [] : [finding('KeyUsageForbidsSigning')];
