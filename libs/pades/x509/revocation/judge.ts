import { sameCertificate, type Certificate } from '../certificate.js';
import type { Issuer } from '../trust-anchor.js';
import { revocationByCrl } from './by-crl.js';
import { revocationByOcsp } from './by-ocsp.js';
import type { Question } from './evidence.js';
import { unknownRevocation, type Revocation } from './revocation.js';

/**
 * Asks OCSP answers and CRLs alike: whichever says revoked, be it later than the time asked for, is
 * believed before one that says good.
 */
export const judgeRevocation = (
  certificate: Certificate,
  issuer: Issuer,
  question: Question,
): Revocation => {
  question.budget.left -= 1;
  const isInCircle = question.pending.some((one) => sameCertificate(one, certificate));
  if (isInCircle || question.budget.left < 0) return unknownRevocation;
  const byOcsp = revocationByOcsp(certificate, issuer, question);
  if (byOcsp.status === 'revoked') return byOcsp;
  const byCrl = revocationByCrl(certificate, issuer, question);
  if (byCrl.status === 'revoked' || byOcsp.status === 'unknown') return byCrl;
  return byCrl.revokedAt !== undefined && byOcsp.revokedAt === undefined ? byCrl : byOcsp;
};
