import type { Certificate } from '../certificate.js';
import type { PathFailure } from './path-verdict.js';

/** Whether the time lies within a certificate's period, both ends included (RFC 5280 §4.1.2.5). */
export const periodFailures = (certificate: Certificate, at: Date): readonly PathFailure[] => {
  if (at < certificate.notBefore) return [{ code: 'CertificateWasNotYetValid', certificate }];
  return at > certificate.notAfter ? [{ code: 'CertificateHadExpired', certificate }] : [];
};
