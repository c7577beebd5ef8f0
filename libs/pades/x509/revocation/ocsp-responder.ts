import { createHash } from 'node:crypto';
import { isPadesError } from '../../errors.js';
import { sameBytes } from '../../cms/der.js';
import { readCertificate, type Certificate } from '../certificate.js';
import { signatureFault } from '../check-signed.js';
import { sameName } from '../name.js';
import { keyBitsOf } from '../ocsp-request.js';
import type { OcspResponse } from '../ocsp-response.js';
import { purposes } from '../oids.js';
import { periodFailures } from '../path/period.js';
import type { Issuer } from '../trust-anchor.js';
import type { Question } from './evidence.js';

/**
 * Whether an answer comes from whoever may give it: the certificate's issuer himself, or one to
 * whom he has given that very purpose by a certificate of his own (RFC 6960 §4.2.2.2).
 * `question.at` is the time for which the responder must be valid.
 */
export const isFromResponder = (
  response: OcspResponse,
  issuer: Issuer,
  question: Question,
): boolean => {
  const hasSigned = ({ name, spki }: Issuer): boolean =>
    isNamed(response, name, spki) &&
    signatureFault(response.signed, spki, question.at, question.evidence.algorithms) === undefined;
  if (hasSigned(issuer)) return true;
  return delegatesIn(response, question).some(
    (delegate) =>
      hasSigned({ name: delegate.subject, spki: delegate.spki }) &&
      isDelegate(delegate, issuer, question),
  );
};

const isNamed = ({ responder }: OcspResponse, name: Issuer['name'], spki: Uint8Array): boolean => {
  if ('name' in responder) return sameName(responder.name, name);
  return sameBytes(responder.keyHash, createHash('sha1').update(keyBitsOf(spki)).digest());
};

const delegatesIn = (
  { certificates }: OcspResponse,
  { evidence }: Question,
): readonly Certificate[] => [...certificates.flatMap(readable), ...evidence.pool];

/** A certificate that came along and cannot be read is as good as none. */
const readable = (der: Uint8Array): readonly Certificate[] => {
  try {
    return [readCertificate(der)];
  } catch (error) {
    if (isPadesError(error, 'DerIsMalformed')) return [];
    throw error;
  }
};

const isDelegate = (delegate: Certificate, issuer: Issuer, question: Question): boolean => {
  const { extKeyUsage = [], keyUsage, unknownCritical, hasOcspNoCheck, signed } = delegate;
  const { at, evidence } = question;
  return (
    extKeyUsage.includes(purposes.ocspSigning) &&
    keyUsage?.includes('digitalSignature') !== false &&
    unknownCritical.length === 0 &&
    periodFailures(delegate, at).length === 0 &&
    sameName(delegate.issuer, issuer.name) &&
    signatureFault(signed, issuer.spki, at, evidence.algorithms) === undefined &&
    (hasOcspNoCheck || question.isGood(delegate, issuer, question))
  );
};
