import { createHash } from 'node:crypto';
import {
  checkTimestampToken,
  isPadesError,
  readTimestampResponse,
  readTimestampToken,
  roomForTimestamp,
  timestampRequest,
  type Evidence,
} from '#pades';
import { ServiceDoesNotAnswer, type Ask } from './ask.js';

export interface Stamping {
  /** Authorities in the order in which they are asked. */
  readonly urls: readonly string[];
  /** SHA-256 of what is stamped. */
  readonly digest: Uint8Array;
  readonly nonce: () => Uint8Array;
  readonly evidence: Evidence;
  readonly at: Date;
}

export type StampOutcome =
  | {
      readonly stamped: true;
      readonly token: Uint8Array;
      readonly time: Date;
      readonly url: string;
      /** Why the authorities before this one were passed over, in Vietnamese. */
      readonly passedOver: readonly string[];
    }
  | { readonly stamped: false; readonly reasons: readonly string[] };

const limits = { atMostBytes: roomForTimestamp, withinMs: 8_000 };

/** Clocks of authorities and ours may differ by so much. */
const toleranceMs = 5 * 60_000;

/** Asks one authority after the other until one gives a token that stands every check (RFC 3161). */
export async function stamp(ask: Ask, stamping: Stamping): Promise<StampOutcome> {
  const reasons: string[] = [];
  for (const url of stamping.urls) {
    const answer = await askOne(ask, url, stamping);
    if (typeof answer !== 'string') return { stamped: true, url, passedOver: reasons, ...answer };
    reasons.push(answer);
  }
  return { stamped: false, reasons };
}

type Stamped = { readonly token: Uint8Array; readonly time: Date };

/** The token, or why there is none. */
async function askOne(
  ask: Ask,
  url: string,
  { digest, nonce, evidence, at }: Stamping,
): Promise<Stamped | string> {
  const sent = nonce();
  const body = timestampRequest({ digest, algorithm: 'sha256', nonce: sent });
  try {
    const contentType = 'application/timestamp-query';
    const answer = readTimestampResponse(await ask({ url, body, contentType, ...limits }));
    if (!answer.granted) return `${url}: từ chối cấp dấu thời gian (${answer.status}).`;
    const token = readTimestampToken(answer.token);
    const { genTime, faults } = checkTimestampToken(
      token,
      { stamped: { sha256: digest }, nonce: sent },
      evidence,
    );
    const fault = faults[0]?.message ?? clockFault(genTime, at);
    return fault === undefined ? { token: answer.token, time: genTime } : `${url}: ${fault}`;
  } catch (error) {
    if (error instanceof ServiceDoesNotAnswer) return error.message;
    if (isPadesError(error, 'DerIsMalformed', 'TimestampIsNotReadable'))
      return `${url}: không đọc được trả lời.`;
    throw error;
  }
}

const clockFault = (genTime: Date, at: Date): string | undefined =>
  Math.abs(genTime.getTime() - at.getTime()) <= toleranceMs
    ? undefined
    : `Dấu thời gian lệch giờ của hệ thống: ${genTime.toISOString()}.`;
