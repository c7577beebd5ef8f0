import type { X509Certificate } from 'node:crypto';
import { readCertificate } from '../x509/index.js';
import { checkChain, commonName } from './chain.js';
import { withPool } from './evidence.js';
import { finding, type Finding } from './findings.js';
import type { ProofOfTime, RevocationReport } from './report.js';
import type { Trust } from './trust.js';

export interface CertificateVerdict {
  readonly findings: readonly Finding[];
  readonly revocation: RevocationReport;
}

/** Leads a signer's certificate to trust, at the best known time of signing. */
export const checkCertificate = (
  signer: X509Certificate,
  others: readonly Uint8Array[],
  signedAt: ProofOfTime | undefined,
  trust: Trust,
): CertificateVerdict => {
  const at = signedAt?.time ?? trust.now;
  const evidence = withPool(trust.evidence, others);
  const chain = checkChain(readCertificate(signer.raw), evidence, at, trust.now);
  const isClaim = signedAt?.by === 'claim';
  const isUnproven = trust.maker === 'foreign' && isClaim;
  const { revocation = { status: 'notChecked' } } = chain;
  const wasRevokedSince = revocation.status === 'good' && revocation.revokedAt !== undefined;
  return {
    findings: [
      ...chain.findings.map((one) =>
        isUnproven && one.code === 'CertificateHasExpiredSince' ? expiredUnproven(signer) : one,
      ),
      ...(isClaim && wasRevokedSince
        ? [finding('CertificateIsRevokedAndTimeUnproven', commonName(signer))]
        : []),
    ],
    revocation,
  };
};

const expiredUnproven = (signer: X509Certificate): Finding =>
  finding('CertificateHasExpiredAndTimeUnproven', commonName(signer));
