import type { Certificate } from '../certificate.js';
import { questionAt } from '../path/find-path.js';
import type { Issuer } from '../trust-anchor.js';
import type { Evidence } from './evidence.js';
import { judgeRevocation } from './judge.js';
import type { Revocation } from './revocation.js';

/**
 * Whether a certificate was revoked at a time (RFC 5280 §6.3, RFC 6960 §3.2). The issuer is taken
 * as valid: `findPath` judges both. Evidence from later than `at` counts: what was revoked after it
 * was good then, and `revokedAt` says so.
 */
export const revocationOf = (
  certificate: Certificate,
  issuer: Issuer,
  evidence: Evidence,
  at: Date,
): Revocation => judgeRevocation(certificate, issuer, questionAt(evidence, at));
