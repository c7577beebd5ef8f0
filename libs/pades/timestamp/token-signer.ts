import {
  findPath,
  purposes,
  readCertificate,
  type Certificate,
  type Evidence,
  type PathFailure,
  type TrustAnchor,
} from '../x509/index.js';
import { x509Oids } from '../x509/oids.js';
import { timestampFault, type TimestampFault } from './faults.js';
import type { TimestampToken } from './timestamp-token.js';

export interface TokenSignerVerdict {
  readonly faults: readonly TimestampFault[];
  /** Whom it was led to, faults or not. */
  readonly anchor?: TrustAnchor;
}

/**
 * The certificate that signed: for timestamps only (RFC 3161 §2.3), with a path that held at the
 * stated time. What is not known of revocations is left open; what was revoked is refused.
 */
export const judgeTokenSigner = (
  token: TimestampToken,
  signer: Uint8Array,
  evidence: Evidence,
): TokenSignerVerdict => {
  const certificate = readCertificate(signer);
  const { faults, ...led } = judgePath(token, certificate, evidence);
  return { faults: [...useFaults(certificate), ...faults], ...led };
};

const useFaults = ({ extensions, extKeyUsage = [] }: Certificate): readonly TimestampFault[] => {
  const isCritical = extensions.get(x509Oids.extKeyUsage)?.critical === true;
  const isRight =
    isCritical && extKeyUsage.length === 1 && extKeyUsage[0] === purposes.timeStamping;
  return isRight ? [] : [timestampFault('TimestampKeyIsForAnotherUse')];
};

const judgePath = (
  { info, certificates }: TimestampToken,
  signer: Certificate,
  evidence: Evidence,
): TokenSignerVerdict => {
  const pool = [...evidence.pool, ...certificates.map((der) => readCertificate(der))];
  const search = { ...evidence, pool, at: info.genTime, revocationMode: 'soft' } as const;
  const found = findPath(signer, search);
  if (found === undefined)
    return { faults: [timestampFault('TimestampIsNotTrusted', signer.subject.text)] };
  return { faults: found.failures.map(faultOf), anchor: found.anchor };
};

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
