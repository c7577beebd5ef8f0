import { X509Certificate } from 'node:crypto';
import type { ProblemCode } from '../problems.js';
import type { SignatureFacts } from './certificates.js';

/** Whose signature is believed, judged at one instant. Revocation is left to the caller. */
export type Trust = { readonly at: Date } & (
  | { /** PEM of the sender's own certificate. */ readonly expected: string }
  | { /** PEM of certificate authorities. */ readonly anchors: readonly string[] }
);

export function checkTrust(
  { signer, issuers }: SignatureFacts,
  trust: Trust,
): ProblemCode | undefined {
  if (!isValidAt(signer, trust.at)) return 'CertificateIsNotValidAtThatTime';
  if ('expected' in trust) {
    const expected = new X509Certificate(trust.expected);
    return signer.raw.equals(expected.raw) ? undefined : 'CertificateIsNotTheExpectedOne';
  }
  const anchors = trust.anchors.map((pem) => new X509Certificate(pem));
  const reached = !signer.ca && leadsToAnchor(signer, issuers, anchors, trust.at);
  return reached ? undefined : 'CertificateIsNotTrusted';
}

/** Climbs from issuer to issuer; each step uses up one certificate, so that a circle ends. */
function leadsToAnchor(
  certificate: X509Certificate,
  issuers: readonly X509Certificate[],
  anchors: readonly X509Certificate[],
  at: Date,
): boolean {
  const isIssuer = (candidate: X509Certificate): boolean =>
    candidate.ca &&
    isValidAt(candidate, at) &&
    certificate.checkIssued(candidate) &&
    certificate.verify(candidate.publicKey);
  return (
    anchors.some(isIssuer) ||
    issuers.filter(isIssuer).some((issuer) =>
      leadsToAnchor(
        issuer,
        issuers.filter((other) => other !== issuer),
        anchors,
        at,
      ),
    )
  );
}

const isValidAt = ({ validFrom, validTo }: X509Certificate, at: Date): boolean =>
  new Date(validFrom) <= at && at <= new Date(validTo);
