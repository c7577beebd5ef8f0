import type { AlgorithmRules } from '../accepted-algorithms.js';
import type { Certificate } from '../certificate.js';
import type { Crl } from '../crl.js';
import type { OcspResponse } from '../ocsp-response.js';
import type { Issuer, TrustAnchor } from '../trust-anchor.js';
import type { Revocation } from './revocation.js';

/** What is at hand to judge by. Nothing of it is believed before it is verified. */
export interface Evidence {
  readonly ocsps: readonly OcspResponse[];
  readonly crls: readonly Crl[];
  /** Certificates that may lead from whoever signed the evidence to an anchor. */
  readonly pool: readonly Certificate[];
  readonly anchors: readonly TrustAnchor[];
  readonly algorithms?: AlgorithmRules;
  /** Evidence from after this time is not believed. */
  readonly now?: Date;
}

/**
 * Whether a certificate was revoked at a time (RFC 5280 §6.3, RFC 6960 §3.2). Evidence from later
 * than `at` counts: what was revoked after it was good then, with `revokedAt` saying so.
 */
export const revocationOf = (
  certificate: Certificate,
  issuer: Issuer,
  evidence: Evidence,
  at: Date,
): Revocation => {
  throw new Error(`not yet ${certificate} ${issuer} ${evidence} ${at}`);
};
