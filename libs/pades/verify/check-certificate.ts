import { readCertificate, type Certificate, type Revocation } from '../x509/index.js';
import { checkChain, type ChainVerdict } from './chain.js';
import { withPool } from './evidence.js';
import { finding, type Finding } from './findings.js';
import type { AnchorReport, ProofOfTime, RevocationReport } from './report.js';
import type { Trust } from './trust.js';

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
  signedAt: ProofOfTime | undefined,
  trust: Trust,
): CertificateVerdict => {
  const signer = readCertificate(der);
  const evidence = withPool(trust.evidence, others);
  const chain = checkChain(signer, evidence, signedAt?.time ?? trust.now, trust.now);
  const isProven = signedAt !== undefined && signedAt.by !== 'claim';
  return {
    findings: [
      ...chain.findings.map((one) => weighed(one, signer, isProven, trust)),
      ...revokedSince(chain, isProven),
    ],
    revocation: revocationReport(chain.revocation),
    ...(chain.anchor && { anchor: chain.anchor }),
  };
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

const revokedSince = ({ revocation }: ChainVerdict, isProven: boolean): readonly Finding[] => {
  const since = revocation?.status === 'good' ? revocation.revokedAt : undefined;
  return since === undefined || isProven
    ? []
    : [finding('CertificateIsRevokedAndTimeUnproven', since.toISOString())];
};

const revocationReport = (revocation: Revocation | undefined): RevocationReport => {
  if (revocation === undefined) return { status: 'notChecked' };
  const { status, source, revokedAt, reason, thisUpdate, nextUpdate } = revocation;
  return {
    status,
    ...(source && { source }),
    ...(revokedAt && { revokedAt }),
    ...(reason && { reason }),
    ...(thisUpdate && { thisUpdate }),
    ...(nextUpdate && { nextUpdate }),
  };
};
