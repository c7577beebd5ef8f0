import type { Certificate } from '../certificate.js';
import type { Revocation } from '../revocation/revocation.js';
import type { TrustAnchor } from '../trust-anchor.js';

/** Why a path does not hold (RFC 5280 §6.1). */
export type PathFailureCode =
  | 'AlgorithmIsNotAccepted'
  | 'AnyPolicyIsMapped'
  | 'CertificateHadExpired'
  | 'CertificateIsNoAuthority'
  | 'CertificateWasNotYetValid'
  | 'CertificateWasRevoked'
  | 'CriticalExtensionIsUnknown'
  | 'KeyUsageForbidsIssuing'
  | 'NameConstraintIsUnclear'
  | 'NameIsExcluded'
  | 'NameIsNotPermitted'
  | 'NamesDoNotChain'
  | 'PathIsTooLong'
  | 'PolicyIsMissing'
  | 'RevocationIsUnknown'
  | 'SignatureDoesNotVerify';

export interface PathFailure {
  readonly code: PathFailureCode;
  /** The certificate that fails. */
  readonly certificate: Certificate;
  /** What about it: a name, an identifier. */
  readonly detail?: string;
}

export interface PathVerdict {
  readonly isValid: boolean;
  readonly anchor: TrustAnchor;
  /** From the one that the anchor issued to the target. */
  readonly path: readonly Certificate[];
  /** Of each certificate of the path, where it was asked for. */
  readonly revocations: readonly Revocation[];
  /** Everything that is wrong, from the anchor down; empty when the path is valid. */
  readonly failures: readonly PathFailure[];
  /** The policies under which the path is valid, `2.5.29.32.0` for any (RFC 9618 §5.5). */
  readonly policies: readonly string[];
}
