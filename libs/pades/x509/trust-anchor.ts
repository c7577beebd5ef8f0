import type { Certificate } from './certificate.js';
import type { Name } from './name.js';

/** Whom everything leads to: a name and a key, mostly known by a certificate (RFC 5280 §6.1.1 d). */
export interface TrustAnchor {
  readonly name: Name;
  /** SubjectPublicKeyInfo, DER. */
  readonly spki: Uint8Array;
  /** Where it is there, its period and its constraints bind too (RFC 5937). */
  readonly certificate?: Certificate;
}

export const trustAnchor = (certificate: Certificate): TrustAnchor => ({
  name: certificate.subject,
  spki: certificate.spki,
  certificate,
});

/** Whoever issued a certificate: an anchor or a certified CA. */
export type Issuer = TrustAnchor;
