import {
  findPath,
  purposes,
  readCertificate,
  type Certificate,
  type Evidence,
  type PathFailure,
} from '../x509/index.js';
import { x509Oids } from '../x509/oids.js';
import { timestampFault, type TimestampFault } from './faults.js';
import type { TimestampToken } from './timestamp-token.js';

/**
 * The certificate that signed: for timestamps only (RFC 3161 §2.3), with a path that held at the
 * stated time. What is not known of revocations is left open; what was revoked is refused.
 */
export const signerFaults = (
  token: TimestampToken,
  signer: Uint8Array,
  evidence: Evidence,
): readonly TimestampFault[] => {
  const certificate = readCertificate(signer);
  return [...useFaults(certificate), ...pathFaults(token, certificate, evidence)];
};

const useFaults = ({ extensions, extKeyUsage = [] }: Certificate): readonly TimestampFault[] => {
  const isCritical = extensions.get(x509Oids.extKeyUsage)?.critical === true;
  const isRight =
    isCritical && extKeyUsage.length === 1 && extKeyUsage[0] === purposes.timeStamping;
  return isRight ? [] : [timestampFault('TimestampKeyIsForAnotherUse')];
};

const pathFaults = (
  { info, certificates }: TimestampToken,
  signer: Certificate,
  evidence: Evidence,
): readonly TimestampFault[] => {
  const pool = [...evidence.pool, ...certificates.map((der) => readCertificate(der))];
  const search = { ...evidence, pool, at: info.genTime, revocationMode: 'soft' } as const;
  const found = findPath(signer, search);
  if (found === undefined) return [timestampFault('TimestampIsNotTrusted', signer.subject.text)];
  return found.failures.map(faultOf);
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
