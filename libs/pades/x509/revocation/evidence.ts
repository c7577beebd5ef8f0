import type { AlgorithmRules } from '../accepted-algorithms.js';
import type { Certificate } from '../certificate.js';
import type { Crl } from '../crl.js';
import type { OcspResponse } from '../ocsp-response.js';
import type { Issuer, TrustAnchor } from '../trust-anchor.js';

/** What is at hand to judge by. Nothing of it is believed before it is verified. */
export interface Evidence {
  readonly ocsps: readonly OcspResponse[];
  readonly crls: readonly Crl[];
  /** Certificates that may lead from whoever signed the evidence to an anchor. */
  readonly pool: readonly Certificate[];
  readonly anchors: readonly TrustAnchor[];
  readonly algorithms?: AlgorithmRules;
  /** Evidence from after this time is not believed; clocks may differ by five minutes. */
  readonly now?: Date;
}

/** One question about a certificate, with what is needed to answer it. */
export interface Question {
  readonly evidence: Evidence;
  readonly at: Date;
  /** Certificates whose status hangs on this answer: they cannot help to give it. */
  readonly pending: readonly Certificate[];
  /** Whether a certificate is valid at a time, itself not revoked. */
  readonly isValid: (signer: Certificate, question: Question) => boolean;
  /** Whether a certificate of a known issuer is not revoked. */
  readonly isGood: (certificate: Certificate, issuer: Issuer, question: Question) => boolean;
  /** Counts the answers down, so that evidence made to lead in circles ends. */
  readonly budget: { left: number };
}
