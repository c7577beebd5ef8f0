import { isSelfIssued, type Certificate } from '../certificate.js';
import { signatureFault } from '../check-signed.js';
import { sameName } from '../name.js';
import type { Revocation } from '../revocation/revocation.js';
import { trustAnchor, type Issuer, type TrustAnchor } from '../trust-anchor.js';
import { anchorFailures, limitsFromStart } from './anchor-limits.js';
import { nameFailures, type NameLimits } from './name-limits.js';
import type { PathRules } from './path-rules.js';
import type { PathFailure, PathFailureCode, PathVerdict } from './path-verdict.js';
import { periodFailures } from './period.js';
import {
  afterPolicies,
  concludePolicies,
  forNextCertificate,
  initialPolicyState,
  lacksPolicy,
  mapsAnyPolicy,
  type PolicyState,
} from './policy-rules.js';

/** What goes down the path from one certificate to the next (RFC 5280 §6.1.2). */
interface PathState {
  readonly issuer: Issuer;
  readonly policy: PolicyState;
  readonly names: NameLimits;
  /** How many certificates may still follow before the last; self-issued ones do not count. */
  readonly length: number;
}

/**
 * Validates one path, from the certificate that the anchor issued down to the target (RFC 5280
 * §6.1, policies by RFC 9618). Everything wrong is told, not only the first. A path of no
 * certificates is the anchor itself.
 */
export const validatePath = (
  anchor: TrustAnchor,
  path: readonly Certificate[],
  rules: PathRules,
): PathVerdict => {
  const failures = [...anchorFailures(anchor, path, rules)];
  const revocations: Revocation[] = [];
  let state: PathState = {
    issuer: anchor,
    policy: initialPolicyState(path.length, rules),
    ...limitsFromStart(anchor, path.length, rules),
  };
  for (const [place, certificate] of path.entries()) {
    const isLast = place === path.length - 1;
    state = { ...state, policy: afterPolicies(state.policy, certificate, isLast) };
    const revocation = rules.revocationOf?.(certificate, state.issuer);
    if (revocation !== undefined) revocations.push(revocation);
    failures.push(
      ...commonFailures(certificate, state, isLast, rules),
      ...revocationFailures(certificate, revocation, rules),
    );
    if (isLast) break;
    failures.push(...issuingFailures(certificate, state));
    state = belowOf(certificate, state);
  }
  const policies = concludePolicies(state.policy, path.at(-1), rules);
  failures.push(...policies.failures);
  const isValid = failures.length === 0;
  return { isValid, anchor, path, revocations, failures, policies: policies.accepted };
};

const failure = (
  code: PathFailureCode,
  certificate: Certificate,
  detail?: string,
): PathFailure => ({ code, certificate, ...(detail === undefined ? {} : { detail }) });

/** What every certificate is asked (§6.1.3, and §6.1.4 o, §6.1.5 f). */
const commonFailures = (
  certificate: Certificate,
  { issuer, policy, names }: PathState,
  isLast: boolean,
  rules: PathRules,
): readonly PathFailure[] => {
  const fault = signatureFault(certificate.signed, issuer.spki, rules.at, rules.algorithms);
  const areNamesJudged = isLast || !isSelfIssued(certificate);
  return [
    ...(fault === undefined ? [] : [failure(fault.code, certificate, fault.detail)]),
    ...periodFailures(certificate, rules.at),
    ...(sameName(certificate.issuer, issuer.name) ? [] : [failure('NamesDoNotChain', certificate)]),
    ...(areNamesJudged ? nameFailures(certificate, names) : []),
    ...(lacksPolicy(policy) ? [failure('PolicyIsMissing', certificate)] : []),
    ...certificate.unknownCritical.map((id) =>
      failure('CriticalExtensionIsUnknown', certificate, id),
    ),
  ];
};

const revocationFailures = (
  certificate: Certificate,
  revocation: Revocation | undefined,
  { revocationMode = 'hard' }: PathRules,
): readonly PathFailure[] => {
  if (revocation?.status === 'revoked') {
    return [failure('CertificateWasRevoked', certificate, revocation.revokedAt?.toISOString())];
  }
  return revocation?.status === 'unknown' && revocationMode === 'hard'
    ? [failure('RevocationIsUnknown', certificate)]
    : [];
};

/** What a certificate is asked that is to issue the next one (§6.1.4 a, k–n). */
const issuingFailures = (
  certificate: Certificate,
  { length }: PathState,
): readonly PathFailure[] => {
  const { basicConstraints, keyUsage, version } = certificate;
  const isAuthority = version === 3 && basicConstraints?.ca === true;
  const mayIssue = keyUsage === undefined || keyUsage.includes('keyCertSign');
  const isTooLong = length === 0 && !isSelfIssued(certificate);
  return [
    ...(mapsAnyPolicy(certificate) ? [failure('AnyPolicyIsMapped', certificate)] : []),
    ...(isAuthority ? [] : [failure('CertificateIsNoAuthority', certificate)]),
    ...(isTooLong ? [failure('PathIsTooLong', certificate)] : []),
    ...(mayIssue ? [] : [failure('KeyUsageForbidsIssuing', certificate)]),
  ];
};

/** The state for the certificate below (§6.1.4 b–j, l–m). */
const belowOf = (certificate: Certificate, state: PathState): PathState => {
  const { nameConstraints, basicConstraints } = certificate;
  const length = isSelfIssued(certificate) ? state.length : Math.max(state.length - 1, 0);
  return {
    issuer: trustAnchor(certificate),
    policy: forNextCertificate(state.policy, certificate),
    names: nameConstraints === undefined ? state.names : [...state.names, nameConstraints],
    length: Math.min(length, basicConstraints?.pathLength ?? Infinity),
  };
};
