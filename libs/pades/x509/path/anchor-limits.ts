import type { Certificate } from '../certificate.js';
import type { TrustAnchor } from '../trust-anchor.js';
import type { NameLimits } from './name-limits.js';
import type { PathRules } from './path-rules.js';
import type { PathFailure } from './path-verdict.js';
import { periodFailures } from './period.js';

/**
 * What is wrong with the anchor's own certificate, where it is known by one (RFC 5937 §3). Whoever
 * trusts a certificate that is no authority's trusts that one, not what its owner may issue.
 */
export const anchorFailures = (
  { certificate }: TrustAnchor,
  path: readonly Certificate[],
  { at }: PathRules,
): readonly PathFailure[] => {
  if (certificate === undefined) return [];
  const { version, basicConstraints, keyUsage } = certificate;
  const isAuthority = version < 3 || basicConstraints?.ca === true;
  const mayIssue = keyUsage === undefined || keyUsage.includes('keyCertSign');
  const hasIssued = path.length > 0;
  return [
    ...(hasIssued && !isAuthority
      ? [{ code: 'CertificateIsNoAuthority', certificate } as const]
      : []),
    ...(hasIssued && !mayIssue ? [{ code: 'KeyUsageForbidsIssuing', certificate } as const] : []),
    ...periodFailures(certificate, at),
    ...certificate.unknownCritical.map((detail): PathFailure => ({
      code: 'CriticalExtensionIsUnknown',
      certificate,
      detail,
    })),
  ];
};

/** The limits that hold from the start: the caller's and those of the anchor's certificate. */
export const limitsFromStart = (
  { certificate }: TrustAnchor,
  pathLength: number,
  { initialNames }: PathRules,
): { readonly names: NameLimits; readonly length: number } => ({
  names: [initialNames ?? [], certificate?.nameConstraints ?? []].flat(),
  length: Math.min(pathLength, certificate?.basicConstraints?.pathLength ?? Infinity),
});
