import { sameBytes } from '../../cms/der.js';
import { hasSigned } from '../../x509/check-signed.js';
import { readCertificate, sameName, type Certificate } from '../../x509/index.js';
import { finding, type Finding } from '../judgement/findings.js';

/**
 * Our own list the signer's certificate and those of whoever issued it, each once. Nobody signs the
 * list itself (RFC 5652 §5.4): what else stood in it could be anybody's. Throws `DerIsMalformed`.
 */
export const listFindings = (
  certificates: readonly Uint8Array[],
  signer: Uint8Array,
): readonly Finding[] => {
  const all = certificates.map(readCertificate);
  const isOnce = (one: Certificate): boolean =>
    all.filter(({ fingerprint }) => fingerprint === one.fingerprint).length === 1;
  const belongs = (one: Certificate): boolean =>
    sameBytes(one.der, signer) || all.some((other) => other !== one && hasIssued(one, other));
  const isOneChain = all.every((one) => isOnce(one) && belongs(one));
  return isOneChain ? [] : [finding('CmsIsNotReadable', 'certificates')];
};

const hasIssued = ({ subject, spki }: Certificate, { issuer, signed }: Certificate): boolean =>
  sameName(subject, issuer) && hasSigned(signed, spki);
