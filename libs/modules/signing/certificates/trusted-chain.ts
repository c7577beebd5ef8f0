import type { X509Certificate } from 'node:crypto';
import { findPath, isPadesError, readCertificate, trustAnchor } from '#pades';

/**
 * Whether a path leads from a certificate to one of the anchors (RFC 5280 §6). Revocation is judged
 * elsewhere. A certificate that is not DER to the letter leads nowhere.
 */
export function isTrusted(
  leaf: X509Certificate,
  others: readonly X509Certificate[],
  anchors: readonly X509Certificate[],
  at: Date,
): boolean {
  try {
    const verdict = findPath(readCertificate(leaf.raw), {
      pool: others.map(({ raw }) => readCertificate(raw)),
      anchors: anchors.map(({ raw }) => trustAnchor(readCertificate(raw))),
      ocsps: [],
      crls: [],
      at,
      revocationMode: 'soft',
    });
    return verdict?.isValid === true;
  } catch (error) {
    if (isPadesError(error, 'DerIsMalformed')) return false;
    throw error;
  }
}
