import { createHash } from 'node:crypto';
import { algorithmName } from '../cms/algorithm-names.js';
import { sameBytes } from '../cms/der.js';
import { hashOfId, type HashName } from '../cms/hashes.js';
import type { Evidence, TrustAnchor } from '../x509/index.js';
import { timestampProvesUntil } from './proves-until.js';
import { timestampFault, type TimestampFault, type TimestampFaultCode } from './faults.js';
import { withoutLeadingZeros } from './request.js';
import type { TimestampToken } from './timestamp-token.js';
import { signatureFaults } from './token-signature.js';
import { judgeTokenSigner } from './token-signer.js';

/** What a token must stand for. */
export interface StampedBytes {
  /** The bytes whose hash the token must carry, in parts; or the SHA-256 of them. */
  readonly stamped: readonly Uint8Array[] | { readonly sha256: Uint8Array };
  /** As sent; left out when a stored token is judged. */
  readonly nonce?: Uint8Array;
  readonly policy?: string;
  /** When the token is known to have been there, by another one over it. */
  readonly existedBy?: Date | undefined;
}

export interface TimestampVerdict {
  readonly genTime: Date;
  /** Empty: the token is good. */
  readonly faults: readonly TimestampFault[];
  /** Whom the signer's path leads to. */
  readonly anchor?: TrustAnchor;
}

/**
 * Judges a token whole: imprint, nonce, policy, digest and signature, ESSCertID, the key's use,
 * its path and revocation at the stated time (RFC 3161 §2.2–2.4, RFC 5816). Bytes in, verdict out.
 */
export const checkTimestampToken = (
  token: TimestampToken,
  wanted: StampedBytes,
  evidence: Evidence,
): TimestampVerdict => {
  const { genTime } = token.info;
  const answered = [...imprintFaults(token, wanted.stamped), ...answerFaults(token, wanted)];
  if (token.signer === undefined)
    return { genTime, faults: [...answered, timestampFault('TimestampSignerIsMissing')] };
  const signer = judgeTokenSigner(token, token.signer, wanted.existedBy, evidence);
  const faults = [...answered, ...signatureFaults(token, token.signer), ...signer.faults];
  return {
    ...signer,
    genTime,
    faults: faults.length > 0 ? faults : runOut(token, wanted, evidence),
  };
};

/**
 * Behind its end nobody answers for the key any more, and who finds it stamps any time: then only
 * a token counts that a newer one shows to have been there before (EN 319 102-1 §5.4, §5.6.2.2).
 */
const runOut = (
  token: TimestampToken,
  { existedBy }: StampedBytes,
  { now }: Evidence,
): readonly TimestampFault[] => {
  const known = existedBy ?? now;
  const until = timestampProvesUntil(token);
  return unless(
    known === undefined || known <= until,
    'TimestampHasRunOut',
    until.toISOString().slice(0, 10),
  );
};

const imprintFaults = (
  { info }: TimestampToken,
  stamped: StampedBytes['stamped'],
): readonly TimestampFault[] => {
  const hash = hashOfId(info.imprintAlgorithm);
  if (hash === undefined)
    return [
      timestampFault('TimestampAlgorithmIsNotAccepted', algorithmName(info.imprintAlgorithm)),
    ];
  const digest = digestOf(stamped, hash);
  return unless(digest !== undefined && sameBytes(digest, info.imprint), 'TimestampImprintDiffers');
};

const digestOf = (stamped: StampedBytes['stamped'], hash: HashName): Uint8Array | undefined => {
  if ('sha256' in stamped) return hash === 'sha256' ? stamped.sha256 : undefined;
  return stamped.reduce((sum, part) => sum.update(part), createHash(hash)).digest();
};

const answerFaults = (
  { info }: TimestampToken,
  { nonce, policy }: StampedBytes,
): readonly TimestampFault[] => [
  ...(nonce === undefined
    ? []
    : unless(
        info.nonce !== undefined && sameBytes(info.nonce, withoutLeadingZeros(nonce)),
        'TimestampNonceDiffers',
      )),
  ...unless(policy === undefined || policy === info.policy, 'TimestampPolicyDiffers', info.policy),
];

const unless = (
  holds: boolean,
  code: TimestampFaultCode,
  detail?: string,
): readonly TimestampFault[] => (holds ? [] : [timestampFault(code, detail)]);
