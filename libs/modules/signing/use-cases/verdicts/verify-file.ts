import type { BodyId } from '#kernel';
import type { Expectation, VerificationReport } from '#pades';
import type { UnitOfWork } from '#platform';
import type { TrustAnchor } from '../../key.js';
import { verifyInThread } from '../../verification/verify-in-thread.js';
import { listTrustAnchors } from './trust-anchors.js';

export interface Verification {
  readonly pdf: Uint8Array;
  readonly at: Date;
  /** What the file should say besides being signed: hash, number, signer. */
  readonly expected?: Expectation | undefined;
}

/** By the roots that the body trusts. Judging takes seconds: no transaction is open meanwhile. */
export async function verifyFile(
  work: UnitOfWork,
  bodyId: BodyId,
  { pdf, at, expected }: Verification,
): Promise<VerificationReport> {
  return verifyBy(await work.inBody(bodyId, listTrustAnchors), { pdf, at, expected });
}

/** By these roots, whatever the body trusts by the time it is done. */
export const verifyBy = (
  anchors: readonly TrustAnchor[],
  { pdf, at, expected }: Verification,
): Promise<VerificationReport> =>
  verifyInThread(pdf, {
    trust: anchors.map(({ certificatePem }) => certificatePem),
    at,
    ...(expected ? { expected } : {}),
  });
