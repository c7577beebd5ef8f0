import { openCertificate } from '../cms/certificate.js';
import { checkChain } from '../verify/chain.js';
import { purposes, readCertificate, type Certificate, type Evidence } from '../x509/index.js';
import { x509Oids } from '../x509/oids.js';
import { timestampFault, type TimestampFault } from './faults.js';
import type { TimestampToken } from './timestamp-token.js';

/** The certificate that signed: for timestamps only (RFC 3161 §2.3), with a path, at its time. */
export const signerFaults = (
  token: TimestampToken,
  signer: Uint8Array,
  evidence: Evidence,
): readonly TimestampFault[] => {
  const certificate = readCertificate(signer);
  return [...useFaults(certificate), ...pathFaults(token, signer, evidence)];
};

const useFaults = ({ extensions, extKeyUsage = [] }: Certificate): readonly TimestampFault[] => {
  const isCritical = extensions.get(x509Oids.extKeyUsage)?.critical === true;
  const isRight =
    isCritical && extKeyUsage.length === 1 && extKeyUsage[0] === purposes.timeStamping;
  return isRight ? [] : [timestampFault('TimestampKeyIsForAnotherUse')];
};

const pathFaults = (
  { info, certificates }: TimestampToken,
  signer: Uint8Array,
  { anchors, pool }: Evidence,
): readonly TimestampFault[] =>
  checkChain(
    openCertificate(signer),
    [...certificates, ...pool.map(({ der }) => der)].map(openCertificate),
    anchors.flatMap(({ certificate }) => (certificate ? [openCertificate(certificate.der)] : [])),
    info.genTime,
    info.genTime,
  ).map(({ code, message }) =>
    code === 'CertificateHadExpired' || code === 'CertificateWasNotYetValid'
      ? timestampFault('TimestampCertificateWasNotValid', message)
      : timestampFault('TimestampIsNotTrusted', message),
  );
