import { schemeName } from '../../cms/algorithm-names.js';
import { openCertificate } from '../../cms/certificate.js';
import { hashOfId } from '../../cms/hashes.js';
import { oids } from '../../cms/oids.js';
import { isPadesError } from '../../errors.js';
import { commonNameOf, partOf, readCertificate } from '../../x509/index.js';
import type { PdfFile } from '../../pdf/file.js';
import { nameOf } from '../../pdf/objects.js';
import { changeFindings, worstOf } from '../changes/change-findings.js';
import type { RevisionChanges } from '../changes/changes-by-revision.js';
import {
  checkCertificate,
  type CertificateVerdict,
  type SigningTimes,
} from './check-certificate.js';
import { checkCms } from './check-cms.js';
import { checkTime, judged, type StampedTime } from './check-time.js';
import { checksOf } from './checks-of.js';
import { claimedTimeOf } from './claimed-time.js';
import { constraintFindings } from '../judgement/constraints.js';
import { withPool } from '../judgement/evidence.js';
import { finding, type Finding } from '../judgement/findings.js';
import { levelOf } from '../judgement/level.js';
import { isFinding, revisionOf, type PlacedSignature } from './placed-signatures.js';
import { listFindings } from './list-findings.js';
import { existedBy, proofOf, type DocumentTime } from './proof-of-time.js';
import { readCms, type CmsSignature } from './read-cms.js';
import type { ProofOfTime, SignatureReport, SignerReport } from '../judgement/report.js';
import type { Trust } from '../judgement/trust.js';

export interface Judgement {
  readonly trust: Trust;
  /** What came in the revisions after this signature. */
  readonly changesSince: readonly RevisionChanges[];
  readonly documentTimes: readonly DocumentTime[];
}

/** Judges one signature (ETSI EN 319 102-1 §5.3) at the best known time of signing. */
export const checkSignature = (
  file: PdfFile,
  signature: PlacedSignature,
  judgement: Judgement,
): SignatureReport => {
  const { trust, changesSince } = judgement;
  const read = readSignature(signature, trust);
  const cms = isFinding(read) ? undefined : read;
  const claimedTime = claimedTimeOf(file, signature, cms, trust.maker);
  const revision = revisionOf(signature);
  const known = existedBy(revision, judgement.documentTimes);
  const stamps = cms === undefined ? [] : signatureTimes(cms, known, trust);
  const signedAt = proofOf(claimedTime, stamps, revision, judgement.documentTimes);
  const certified = cms && guarded(() => certify(cms, { signedAt, claimedTime }, trust));
  const findings = [
    ...formFindings(signature, claimedTime, trust),
    ...(signedAt?.by === 'claim' ? [finding('TimeIsClaimedOnly')] : []),
    ...(isFinding(read) ? [read] : cryptographicFindings(signature, read, signedAt, trust)),
    ...stamps.flatMap(({ report }) => report.findings),
    ...(certified === undefined ? [] : isFinding(certified) ? [certified] : certified.findings),
    ...constraintFindings(file, signature),
    ...changeFindings(changesSince),
  ];
  const { status, subIndication } = judged(findings);
  const led = certified === undefined || isFinding(certified) ? unledCertificate : certified;
  const certificate = cms?.signerCertificate;
  const signer = certificate && guarded(() => signerReport(certificate, cms.certificates));
  const algorithm =
    cms && readable(() => schemeName(cms.signatureAlgorithm.bytes, hashOfId(cms.digestAlgorithm)));
  const report = {
    fieldName: signature.field.fullName,
    role: signature.role,
    format: formatOf(signature),
    revision,
    coversWholeFile: revision === file.revisions.length - 1,
    ...(signer === undefined || isFinding(signer) ? {} : { signer }),
    ...(algorithm === undefined ? {} : { algorithm }),
    ...(claimedTime === undefined ? {} : { claimedTime }),
    ...(signedAt === undefined ? {} : { signedAt }),
    revocation: led.revocation,
    ...(led.anchor && { anchor: led.anchor }),
    timestamps: stamps.map((stamp) => stamp.report),
    changesSince: worstOf(changesSince),
    status,
    ...(subIndication === undefined ? {} : { subIndication }),
    findings,
  };
  const level = levelOf(report, judgement.documentTimes.length > 0);
  return { ...report, level, checks: checksOf(report, cms === undefined) };
};

const unledCertificate: Omit<CertificateVerdict, 'findings'> = {
  revocation: { status: 'notChecked' },
};

const formatOf = ({ dict }: PlacedSignature): string => nameOf(dict.entries.get('SubFilter')) ?? '';

const readSignature = ({ coverage }: PlacedSignature, { maker }: Trust): CmsSignature | Finding => {
  if (isFinding(coverage)) return coverage;
  return guarded(() => readCms(coverage.contents, maker));
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

/** The same for what is only told: what made it unreadable is told elsewhere. */
const readable = (read: () => string): string | undefined => {
  const found = guarded(() => ({ name: read() }));
  return isFinding(found) ? undefined : found.name;
};

const signatureTimes = (
  cms: CmsSignature,
  known: Date | undefined,
  trust: Trust,
): readonly StampedTime[] => {
  const token = cms.unsigned.get(oids.signatureTimestamp);
  if (token === undefined) return [];
  const evidence = withPool(trust.evidence, cms.certificates);
  const wanted = { stamped: [cms.signatureValue], existedBy: known };
  return [checkTime(token.bytes, wanted, evidence, trust.maker)];
};

const acceptedFormats = {
  own: ['ETSI.CAdES.detached'],
  foreign: ['ETSI.CAdES.detached', 'adbe.pkcs7.detached'],
} as const;

const formFindings = (
  signature: PlacedSignature,
  claimedTime: Date | undefined,
  { maker }: Trust,
): readonly Finding[] => {
  const format = formatOf(signature);
  const accepted: readonly string[] = acceptedFormats[maker];
  const missing = maker === 'own' ? 'SigningTimeIsMissing' : 'SigningTimeIsNotStated';
  return [
    ...(accepted.includes(format) ? [] : [finding('SubFilterIsNotAccepted', format)]),
    ...(claimedTime === undefined ? [finding(missing)] : []),
  ];
};

const cryptographicFindings = (
  signature: PlacedSignature,
  cms: CmsSignature,
  signedAt: ProofOfTime | undefined,
  { maker, now }: Trust,
): readonly Finding[] => {
  const { signerCertificate } = cms;
  if (signerCertificate === undefined) return [finding('SignerCertificateIsMissing')];
  const { coverage } = signature;
  const ranges = isFinding(coverage) ? [] : coverage.ranges;
  const mustNameCertificate = maker === 'own' || formatOf(signature) === 'ETSI.CAdES.detached';
  const isBelieved = maker === 'own' || (signedAt !== undefined && signedAt.by !== 'claim');
  const at = isBelieved ? (signedAt?.time ?? now) : now;
  const signed = { ranges, mustNameCertificate, at };
  const checked = guarded(() => [
    ...checkCms(cms, signerCertificate, signed),
    ...(maker === 'own' ? listFindings(cms.certificates, signerCertificate) : []),
  ]);
  return isFinding(checked) ? [checked] : checked;
};

const certify = (
  cms: CmsSignature,
  times: SigningTimes,
  trust: Trust,
): CertificateVerdict | Finding => {
  if (cms.signerCertificate === undefined) return finding('SignerCertificateIsMissing');
  return checkCertificate(cms.signerCertificate, cms.certificates, times, trust);
};

const signerReport = (der: Uint8Array, others: readonly Uint8Array[]): SignerReport => {
  const { subject, issuer, notBefore, notAfter } = readCertificate(der);
  const [organisation, title] = [partOf(subject, 'O'), partOf(subject, 'title')];
  return {
    name: commonNameOf(subject),
    ...(organisation === undefined ? {} : { organisation }),
    ...(title === undefined ? {} : { title }),
    issuer: issuer.text,
    serial: openCertificate(der).serialNumber,
    validFrom: notBefore,
    validTo: notAfter,
    certificate: der,
    others,
  };
};
