import type { Certificate } from '../certificate.js';
import type { Question } from './evidence.js';

/** When a CRL or an answer was made, and until when a newer one is due. */
export interface Currency {
  readonly thisUpdate: Date;
  readonly nextUpdate: Date | undefined;
  /** It still tells of certificates that expired after this time. */
  readonly keepsExpiredSince: Date | undefined;
}

const minute = 60_000;
const clockDifference = 5 * minute;
/** An answer that names no end speaks for this long. */
const openEnded = 60 * minute;

/** Whether it had been made by now, and was in force at the time or came later. */
export const isInForce = (
  { thisUpdate, nextUpdate }: Currency,
  { at, evidence: { now } }: Question,
): boolean => {
  const isFromFuture = now !== undefined && Number(thisUpdate) > Number(now) + clockDifference;
  const end = nextUpdate ?? new Date(Number(thisUpdate) + openEnded);
  return !isFromFuture && (nextUpdate === undefined || nextUpdate >= thisUpdate) && at <= end;
};

/** Whether silence about a certificate means good: lists forget the expired (RFC 5280 §5). */
export const remembers = (
  { thisUpdate, keepsExpiredSince }: Currency,
  { notAfter }: Certificate,
): boolean =>
  thisUpdate <= notAfter || (keepsExpiredSince !== undefined && keepsExpiredSince <= notAfter);

/** For when whoever signed it has to be valid: the time asked for, or later if made later. */
export const timeOfProof = ({ thisUpdate }: Currency, at: Date): Date =>
  thisUpdate > at ? thisUpdate : at;
