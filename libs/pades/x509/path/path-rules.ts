import type { AlgorithmRules } from '../accepted-algorithms.js';
import type { Certificate } from '../certificate.js';
import type { NameConstraints } from '../certificate-extensions.js';
import type { Revocation } from '../revocation/revocation.js';
import type { Issuer } from '../trust-anchor.js';

/** What a path is held against (RFC 5280 §6.1.1). */
export interface PathRules {
  /** The time for which it is to be valid. */
  readonly at: Date;
  /** Acceptable policies; without them any policy will do. */
  readonly initialPolicies?: readonly string[];
  readonly requireExplicitPolicy?: boolean;
  readonly inhibitPolicyMapping?: boolean;
  readonly inhibitAnyPolicy?: boolean;
  readonly initialNames?: NameConstraints;
  /** Without them: `acceptedAlgorithms`. */
  readonly algorithms?: AlgorithmRules;
  /** Without it nobody asks whether a certificate was revoked. */
  readonly revocationOf?: (certificate: Certificate, issuer: Issuer) => Revocation;
  /** `'soft'`: only a revoked certificate fails, not one of which nothing is known. */
  readonly revocationMode?: 'hard' | 'soft';
}
