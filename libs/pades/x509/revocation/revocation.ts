import type { RevocationReason } from '../crl-entry.js';

/** What the evidence says of a certificate at a time. */
export interface Revocation {
  readonly status: 'good' | 'revoked' | 'unknown';
  /** When it was revoked; on a good one: later than the time asked for. */
  readonly revokedAt?: Date;
  readonly reason?: RevocationReason;
  /** Since when the key may have been in wrong hands, as far as a CRL says so. */
  readonly invalidSince?: Date;
  /** What decided. */
  readonly source?: 'ocsp' | 'crl';
  readonly thisUpdate?: Date;
  readonly nextUpdate?: Date;
}
