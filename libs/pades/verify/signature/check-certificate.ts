import { readCertificate, type Certificate, type Revocation } from '../../x509/index.js';
import { checkChain, type ChainVerdict } from '../judgement/chain.js';
import { withPool } from '../judgement/evidence.js';
import { finding, type Finding } from '../judgement/findings.js';
import type { AnchorReport, ProofOfTime, RevocationReport } from '../judgement/report.js';
import type { Trust } from '../judgement/trust.js';

/** When a signature was made, as far as it is proven and as its signer has it. */
export interface SigningTimes {
  readonly signedAt: ProofOfTime | undefined;
  readonly claimedTime: Date | undefined;
}

export interface CertificateVerdict {
  readonly findings: readonly Finding[];
  readonly revocation: RevocationReport;
  readonly anchor?: AnchorReport;
}

/**
 * Leads a signer's certificate to trust at the best known time of signing; what ended since then
 * weighs differently when nothing but the signer's word says when that was (EN 319 102-1 §5.5).
 */
export const checkCertificate = (
  der: Uint8Array,
  others: readonly Uint8Array[],
  { signedAt, claimedTime }: SigningTimes,
  trust: Trust,
): CertificateVerdict => {
  const signer = readCertificate(der);
  const evidence = withPool(trust.evidence, others);
  const at = signedAt?.time ?? trust.now;
  const chain = checkChain(signer, evidence, at, trust.now);
  const isProven = signedAt !== undefined && signedAt.by !== 'claim';
  return {
    findings: [
      ...chain.findings
        .map((one) => (isProven ? provenTooLate(one, signer, chain, claimedTime) : one))
        .map((one) => weighed(one, signer, isProven, trust)),
      ...revokedSince(chain, at, isProven),
      ...(isProven ? [] : staleFindings(chain, signer, trust)),
    ],
    revocation: revocationReport(chain.revocations.at(-1)),
    ...(chain.anchor && { anchor: chain.anchor }),
  };
};

/**
 * A timestamp says what was there by then, not what was made then: whoever says that he signed
 * before a certificate's end may be right (EN 319 102-1 §5.5.4), and nobody can tell.
 */
const provenTooLate = (
  found: Finding,
  { subject, notAfter }: Certificate,
  { revocations }: ChainVerdict,
  claimedTime: Date | undefined,
): Finding => {
  const isClaimedBefore = (end: Date | undefined): boolean =>
    claimedTime === undefined || (end !== undefined && claimedTime < end);
  if (found.code === 'CertificateHadExpired' && isClaimedBefore(notAfter))
    return finding('CertificateHasExpiredAndTimeUnproven', subject.text);
  if (found.code === 'CertificateWasRevoked' && isClaimedBefore(revocations.at(-1)?.revokedAt))
    return finding('CertificateIsRevokedAndTimeUnproven', subject.text);
  return found;
};

/** Our own files keep to what their signers say: they never leave the body without its trail. */
const weighed = (
  found: Finding,
  signer: Certificate,
  isProven: boolean,
  { maker }: Trust,
): Finding => {
  const name = signer.subject.text;
  if (found.code === 'CertificateWasRevoked' && !isProven)
    return finding('CertificateIsRevokedAndTimeUnproven', name);
  if (maker === 'own') return found;
  if (found.code === 'CertificateHasExpiredSince' && !isProven)
    return finding('CertificateHasExpiredAndTimeUnproven', name);
  if (found.code === 'RevocationWasNotChecked' && namesAService(signer))
    return finding('RevocationIsUnknown', name);
  return found;
};

/** Whoever names a service for it says that the certificate may be revoked. */
const namesAService = ({ authorityAccess, crlDistributionPoints }: Certificate): boolean =>
  authorityAccess.ocsp.length > 0 || crlDistributionPoints.length > 0;

/**
 * What was revoked later was good at the time, if that is proven and nobody says that the key was in
 * doubt by then already (invalidity date, RFC 5280 §5.3.2).
 */
const revokedSince = (
  { revocations }: ChainVerdict,
  at: Date,
  isProven: boolean,
): readonly Finding[] =>
  revocations.flatMap(({ status, revokedAt, invalidSince }, place) => {
    const isInDoubt = invalidSince !== undefined && invalidSince <= at;
    if (status !== 'good' || revokedAt === undefined || (isProven && !isInDoubt)) return [];
    const isAuthority = place < revocations.length - 1;
    const ofSigner = isProven ? 'CertificateWasInDoubt' : 'CertificateIsRevokedAndTimeUnproven';
    return [finding(isAuthority ? 'AuthorityWasRevoked' : ofSigner, revokedAt.toISOString())];
  });

/** In others' files a list of long ago proves nothing of now, the only time that is sure (EN 319 102-1 §5.2.5). */
const staleFindings = (
  { revocations }: ChainVerdict,
  signer: Certificate,
  { maker, now }: Trust,
): readonly Finding[] => {
  const { status, thisUpdate, nextUpdate = thisUpdate } = revocations.at(-1) ?? {};
  const isStale = status === 'good' && nextUpdate !== undefined && nextUpdate < now;
  return maker === 'foreign' && isStale
    ? [finding('RevocationIsUnknown', signer.subject.text)]
    : [];
};

const revocationReport = (revocation: Revocation | undefined): RevocationReport => {
  if (revocation === undefined) return { status: 'notChecked' };
  const { status, source, algorithm, revokedAt, reason, thisUpdate, nextUpdate } = revocation;
  return {
    status,
    ...(source && { source }),
    ...(algorithm && { algorithm }),
    ...(revokedAt && { revokedAt }),
    ...(reason && { reason }),
    ...(thisUpdate && { thisUpdate }),
    ...(nextUpdate && { nextUpdate }),
  };
};
