import { sameCertificate, type Certificate } from '../certificate.js';
import { signatureFault } from '../check-signed.js';
import type { Crl } from '../crl.js';
import { directoryNamesOf } from '../general-name.js';
import { sameName } from '../name.js';
import type { Issuer } from '../trust-anchor.js';
import type { Question } from './evidence.js';
import { timeOfProof } from './times.js';

/**
 * The key that signed a CRL, when its owner may sign CRLs and is valid under the same anchor:
 * the certificate's own issuer, the anchor, or whoever has a certificate for it (§6.3.3 f–g).
 */
export const crlSignerKey = (
  crl: Crl,
  certificate: Certificate,
  issuer: Issuer,
  question: Question,
): Uint8Array | undefined => {
  const { anchors, pool, algorithms } = question.evidence;
  const at = timeOfProof(crl, question.at);
  const mayHaveSigned = ({ name, spki }: Issuer): boolean =>
    sameName(name, crl.issuer) && signatureFault(crl.signed, spki, at, algorithms) === undefined;
  const known = [issuer, ...anchors].find((one) => !isForbidden(one) && mayHaveSigned(one));
  if (known !== undefined) return known.spki;
  const asked = { ...question, at, pending: [...question.pending, certificate] };
  return pool.find(
    (signer) =>
      signer.keyUsage?.includes('cRLSign') === true &&
      mayHaveSigned({ name: signer.subject, spki: signer.spki }) &&
      (speaksForItself(signer, certificate) || question.isValid(signer, asked)),
  )?.spki;
};

/** A CRL issuer tells of its own certificate when the CA has named it there as the one to ask. */
const speaksForItself = (signer: Certificate, certificate: Certificate): boolean =>
  sameCertificate(signer, certificate) &&
  certificate.crlDistributionPoints.some(({ crlIssuer = [] }) =>
    directoryNamesOf(crlIssuer).some((name) => sameName(name, signer.subject)),
  );

/** A key usage that is there must name the signing of CRLs (RFC 5280 §4.2.1.3). */
const isForbidden = ({ certificate }: Issuer): boolean =>
  certificate?.keyUsage?.includes('cRLSign') === false;
