import type { X509Certificate } from 'node:crypto';

const longestChain = 6;

/**
 * Whether a path of valid CA certificates leads from a certificate to one of the anchors
 * (RFC 5280 §6, by names, signatures, CA mark and period). Revocation is judged elsewhere.
 */
export function isTrusted(
  leaf: X509Certificate,
  others: readonly X509Certificate[],
  anchors: readonly X509Certificate[],
  at: Date,
): boolean {
  return leadsToAnchor(leaf, longestChain);

  function leadsToAnchor(certificate: X509Certificate, left: number): boolean {
    if (!isInPeriod(certificate, at) || left === 0) return false;
    if (anchors.some((anchor) => anchor.raw.equals(certificate.raw))) return true;
    return [...anchors, ...others]
      .filter((issuer) => issued(issuer, certificate))
      .some((issuer) => leadsToAnchor(issuer, left - 1));
  }
}

const issued = (issuer: X509Certificate, certificate: X509Certificate): boolean =>
  issuer.ca && certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);

const isInPeriod = ({ validFrom, validTo }: X509Certificate, at: Date): boolean =>
  new Date(validFrom) <= at && at <= new Date(validTo);
