import type { X509Certificate } from 'node:crypto';
import { openCertificate } from '../cms/certificate.js';
import { checkChain, commonName } from './chain.js';
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
  const chain = checkChain(signer, others.map(openCertificate), trust.anchors, at, trust.now);
  const isUnproven = trust.maker === 'foreign' && signedAt?.by === 'claim';
  return {
    findings: [
      ...chain.map((one) =>
        isUnproven && one.code === 'CertificateHasExpiredSince' ? expiredUnproven(signer) : one,
      ),
      finding('RevocationWasNotChecked'),
    ],
    revocation: { status: 'notChecked' },
  };
};

const expiredUnproven = (signer: X509Certificate): Finding =>
  finding('CertificateHasExpiredAndTimeUnproven', commonName(signer));
