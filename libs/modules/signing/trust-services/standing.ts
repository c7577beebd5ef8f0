import {
  commonNameOf,
  findPath,
  readCrl,
  readOcspResponse,
  type Certificate,
  type Evidence,
} from '#pades';
import type { ChainStatus } from './status-of-chain.js';

export interface CertificateStanding {
  readonly status: 'good' | 'revoked' | 'unknown';
  /** For the signer, in Vietnamese (TT 15/2025/TT-BKHCN Phụ lục II). */
  readonly warnings: readonly string[];
}

/** What the answers make of a certificate and its issuers. */
export const standingOf = (
  target: Certificate,
  evidence: Evidence,
  { ocsps, crls, unreachable }: ChainStatus,
  at: Date,
): CertificateStanding => {
  const answers = { ocsps: ocsps.map(readOcspResponse), crls: crls.map(readCrl) };
  const verdict = findPath(target, { ...evidence, ...answers, at, revocationMode: 'hard' });
  if (verdict?.isValid) return { status: 'good', warnings: [] };
  const revoked = verdict?.failures.find(({ code }) => code === 'CertificateWasRevoked');
  if (revoked)
    return {
      status: 'revoked',
      warnings: [`Chứng thư số của ${commonNameOf(revoked.certificate.subject)} đã bị thu hồi.`],
    };
  return {
    status: 'unknown',
    warnings: unreachable.map((why) => `Không hỏi được tình trạng thu hồi của ${why}.`),
  };
};
