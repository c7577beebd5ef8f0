import { schemeName } from '../../cms/algorithm-names.js';
import type { SignedPart } from '../certificate.js';
import type { RevocationReason } from '../crl-entry.js';
import type { Currency } from './times.js';

/** What the evidence says of a certificate at a time. */
export interface Revocation {
  readonly status: 'good' | 'revoked' | 'unknown';
  /** When it was revoked; on a good one, later than the time asked for. */
  readonly revokedAt?: Date;
  readonly reason?: RevocationReason;
  /** Since when the key may have been in wrong hands, as far as a CRL says so. */
  readonly invalidSince?: Date;
  /** What decided. */
  readonly source?: 'ocsp' | 'crl';
  /** How its signature was made, for a reader: `RSASSA-PSS, SHA-256`. */
  readonly algorithm?: string;
  readonly thisUpdate?: Date;
  readonly nextUpdate?: Date;
}

export const unknownRevocation: Revocation = { status: 'unknown' };

/** A revocation as somebody told of it. */
export interface Told {
  readonly revokedAt: Date;
  readonly reason: RevocationReason;
  readonly invalidSince?: Date | undefined;
}

/** A verdict for a time: what was revoked later was good then (EN 319 102-1 §5.2.6). */
export const revocationAt = (
  told: Told | undefined,
  at: Date,
  { source, signed }: { readonly source: 'ocsp' | 'crl'; readonly signed: SignedPart },
  { thisUpdate, nextUpdate }: Currency,
): Revocation => ({
  status: told !== undefined && told.revokedAt <= at ? 'revoked' : 'good',
  ...(told && { revokedAt: told.revokedAt, reason: told.reason }),
  ...(told?.invalidSince && { invalidSince: told.invalidSince }),
  source,
  algorithm: schemeName(signed.algorithm),
  thisUpdate,
  ...(nextUpdate && { nextUpdate }),
});
