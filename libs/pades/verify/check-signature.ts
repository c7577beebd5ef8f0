import type { X509Certificate } from 'node:crypto';
import { openCertificate } from '../cms/certificate.js';
import { isPadesError } from '../errors.js';
import type { PdfFile } from '../pdf/file.js';
import { nameOf, textOf } from '../pdf/objects.js';
import { checkChain, commonName, subjectPart } from './chain.js';
import { checkCms } from './check-cms.js';
import { constraintFindings } from './constraints.js';
import { finding, statusOf, type Finding, type FindingCode } from './findings.js';
import { parsePdfDate } from './pdf-date.js';
import { isFinding, revisionOf, type PlacedSignature } from './placed-signatures.js';
import { readCms, type CmsSignature } from './read-cms.js';
import type { CheckOutcome, SignatureReport, SignerReport } from './report.js';

export interface Judgement {
  readonly trust: readonly X509Certificate[];
  readonly now: Date;
  /** Changes after this signature that nothing allows, as paths. */
  readonly changesSince: readonly string[];
}

/** Judges one signature (ETSI EN 319 102-1 §5.3, with the claimed time as time of signing). */
export const checkSignature = (
  file: PdfFile,
  signature: PlacedSignature,
  judgement: Judgement,
): SignatureReport => {
  const claimedTime = parsePdfDate(textOf(file.latest.resolve(signature.dict.entries.get('M'))));
  const cms = readSignature(signature);
  const signer = isFinding(cms) ? undefined : cms.signerCertificate;
  const findings = [
    ...formFindings(signature, claimedTime),
    ...(isFinding(cms) ? [cms] : cryptographicFindings(signature, cms, claimedTime, judgement)),
    ...constraintFindings(file, signature),
    ...judgement.changesSince.slice(0, 3).map((path) => finding('ModifiedAfterSigning', path)),
  ];
  const decisive = findings.find(({ status }) => status === statusOf(findings));
  return {
    fieldName: signature.field.fullName,
    role: signature.role,
    format: nameOf(signature.dict.entries.get('SubFilter')) ?? '',
    level: 'B-B',
    revision: revisionOf(signature),
    coversWholeFile: revisionOf(signature) === file.revisions.length - 1,
    ...(signer === undefined ? {} : { signer: signerReport(openCertificate(signer)) }),
    ...(claimedTime === undefined
      ? {}
      : { claimedTime, signedAt: { time: claimedTime, by: 'claim' } }),
    revocation: { status: 'notChecked' },
    timestamps: [],
    changesSince: judgement.changesSince.length > 0 ? 'forbidden' : 'none',
    status: statusOf(findings),
    ...(decisive?.subIndication === undefined ? {} : { subIndication: decisive.subIndication }),
    checks: checksOf(findings, isFinding(cms)),
    findings,
  };
};

const readSignature = ({ coverage }: PlacedSignature): CmsSignature | Finding => {
  if (isFinding(coverage)) return coverage;
  return guarded(() => readCms(coverage.contents));
};

/** What cannot be read is a finding, never a crash. */
const guarded = <Value>(read: () => Value): Value | Finding => {
  try {
    return read();
  } catch (error) {
    if (!isPadesError(error, 'DerIsMalformed')) throw error;
    return finding('CmsIsNotReadable', String(error.details['what']));
  }
};

const formFindings = (
  { dict }: PlacedSignature,
  claimedTime: Date | undefined,
): readonly Finding[] => {
  const subFilter = nameOf(dict.entries.get('SubFilter')) ?? '';
  return [
    ...(subFilter === 'ETSI.CAdES.detached' ? [] : [finding('SubFilterIsNotAccepted', subFilter)]),
    ...(claimedTime === undefined
      ? [finding('SigningTimeIsMissing')]
      : [finding('TimeIsClaimedOnly')]),
  ];
};

const cryptographicFindings = (
  { coverage }: PlacedSignature,
  cms: CmsSignature,
  claimedTime: Date | undefined,
  { trust, now }: Judgement,
): readonly Finding[] => {
  const { signerCertificate } = cms;
  if (signerCertificate === undefined) return [finding('SignerCertificateIsMissing')];
  const ranges = isFinding(coverage) ? [] : coverage.ranges;
  const checked = guarded(() => {
    const others = cms.certificates.map(openCertificate);
    const signer = openCertificate(signerCertificate);
    return [
      ...checkCms(cms, signerCertificate, ranges),
      ...checkChain(signer, others, trust, claimedTime ?? now, now),
      finding('RevocationWasNotChecked'),
    ];
  });
  return isFinding(checked) ? [checked] : checked;
};

const signerReport = (certificate: X509Certificate): SignerReport => {
  const [organisation, title] = [subjectPart(certificate, 'O'), subjectPart(certificate, 'title')];
  return {
    name: commonName(certificate),
    ...(organisation === undefined ? {} : { organisation }),
    ...(title === undefined ? {} : { title }),
    issuer: certificate.issuer.replaceAll('\n', ', '),
    serial: certificate.serialNumber,
    validFrom: new Date(certificate.validFrom),
    validTo: new Date(certificate.validTo),
    certificate: certificate.raw,
  };
};

const checkCodes: Readonly<Record<keyof SignatureReport['checks'], readonly FindingCode[]>> = {
  coverage: ['ContentsIsMissing', 'ContentsIsSpeltOddly', 'ByteRangeIsWrong'],
  digest: ['DigestDoesNotMatch'],
  crypto: ['SignatureValueDoesNotVerify', 'AlgorithmIsNotAccepted'],
  signingCertificate: [
    'SigningCertificateDoesNotMatch',
    'SignedAttributeIsMissing',
    'SignerCertificateIsMissing',
  ],
  chain: [
    'ChainDoesNotReachTrust',
    'ChainBreaksConstraints',
    'CertificateHadExpired',
    'CertificateWasNotYetValid',
    'KeyUsageForbidsSigning',
  ],
  constraints: [
    'CertificationIsWrong',
    'LockIsWrong',
    'SigningTimeIsMissing',
    'SubFilterIsNotAccepted',
  ],
  revocation: [],
  time: [],
  changesSince: ['ModifiedAfterSigning'],
};
const needCms: readonly (keyof SignatureReport['checks'])[] = [
  'digest',
  'crypto',
  'signingCertificate',
  'chain',
];

const checksOf = (findings: readonly Finding[], unreadable: boolean): SignatureReport['checks'] => {
  const outcome = (check: keyof SignatureReport['checks']): CheckOutcome => {
    if (findings.some(({ code }) => checkCodes[check].includes(code))) return 'failed';
    return unreadable && needCms.includes(check) ? 'notChecked' : 'passed';
  };
  return {
    coverage: outcome('coverage'),
    digest: outcome('digest'),
    crypto: outcome('crypto'),
    signingCertificate: outcome('signingCertificate'),
    chain: outcome('chain'),
    revocation: 'notChecked',
    time: 'notChecked',
    constraints: outcome('constraints'),
    changesSince: outcome('changesSince'),
  };
};
