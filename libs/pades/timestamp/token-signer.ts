import {
  findPath,
  purposes,
  readCertificate,
  type Certificate,
  type Evidence,
  type PathFailure,
  type Revocation,
  type RevocationReason,
  type TrustAnchor,
} from '../x509/index.js';
import { x509Oids } from '../x509/oids.js';
import { timestampFault, type TimestampFault } from './faults.js';
import type { TimestampInfo } from './timestamp-token.js';

/** What of a token its signer is judged by. */
interface StampedAt {
  readonly info: Pick<TimestampInfo, 'genTime'>;
  readonly certificates: readonly Uint8Array[];
}

export interface TokenSignerVerdict {
  readonly faults: readonly TimestampFault[];
  /** Whom it was led to, faults or not. */
  readonly anchor?: TrustAnchor;
}

/**
 * The certificate that signed: for timestamps only (RFC 3161 §2.3), with a path that held at the
 * stated time. What is not known of revocations is left open; what was revoked is refused, and what
 * may have been made by whoever got hold of the key.
 */
export const judgeTokenSigner = (
  token: StampedAt,
  signer: Uint8Array,
  existedBy: Date | undefined,
  evidence: Evidence,
): TokenSignerVerdict => {
  const certificate = readCertificate(signer);
  const { faults, ...led } = judgePath(token, certificate, existedBy, evidence);
  return { faults: [...useFaults(certificate), ...faults], ...led };
};

const useFaults = ({ extensions, extKeyUsage = [] }: Certificate): readonly TimestampFault[] => {
  const isCritical = extensions.get(x509Oids.extKeyUsage)?.critical === true;
  const isRight =
    isCritical && extKeyUsage.length === 1 && extKeyUsage[0] === purposes.timeStamping;
  return isRight ? [] : [timestampFault('TimestampKeyIsForAnotherUse')];
};

const judgePath = (
  { info, certificates }: StampedAt,
  signer: Certificate,
  existedBy: Date | undefined,
  evidence: Evidence,
): TokenSignerVerdict => {
  const pool = [...evidence.pool, ...certificates.map((der) => readCertificate(der))];
  const search = { ...evidence, pool, at: info.genTime, revocationMode: 'soft' } as const;
  const found = findPath(signer, search);
  if (found === undefined)
    return { faults: [timestampFault('TimestampIsNotTrusted', signer.subject.text)] };
  const isLost = found.revocations.some((one) => mayBeForged(one, existedBy));
  const lost = timestampFault('TimestampCertificateWasRevoked', signer.subject.text);
  return {
    faults: [...found.failures.map(faultOf), ...(isLost ? [lost] : [])],
    anchor: found.anchor,
  };
};

/** With these the key was in nobody else's hands: what it stamped before stays good. */
const harmless: readonly RevocationReason[] = [
  'affiliationChanged',
  'superseded',
  'cessationOfOperation',
];

/**
 * A lost key stamps any time: revoked later for that, or for no reason given, none of its tokens is
 * believed (RFC 3161 §4) but those that were there before (EN 319 102-1 §5.6.2.3).
 */
const mayBeForged = (
  { status, revokedAt, reason }: Revocation,
  existedBy: Date | undefined,
): boolean =>
  status === 'good' &&
  revokedAt !== undefined &&
  (reason === undefined || !harmless.includes(reason)) &&
  (existedBy === undefined || existedBy >= revokedAt);

const faultOf = ({ code, certificate, detail }: PathFailure): TimestampFault => {
  const whose = certificate.subject.text;
  if (code === 'CertificateHadExpired' || code === 'CertificateWasNotYetValid')
    return timestampFault('TimestampCertificateWasNotValid', whose);
  if (code === 'CertificateWasRevoked')
    return timestampFault('TimestampCertificateWasRevoked', whose);
  if (code === 'AlgorithmIsNotAccepted')
    return timestampFault('TimestampAlgorithmIsNotAccepted', detail ?? whose);
  return timestampFault('TimestampIsNotTrusted', [whose, detail].filter(Boolean).join(', '));
};
