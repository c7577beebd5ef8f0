import type { BodyId } from '#kernel';
import type { Expectation, VerificationReport } from '#pades';
import type { UnitOfWork } from '#platform';
import { verifyInThread } from '../../verification/verify-in-thread.js';
import { listTrustAnchors } from './trust-anchors.js';

export interface Verification {
  readonly pdf: Uint8Array;
  readonly at: Date;
  /** What the file should say besides being signed: hash, number, signer. */
  readonly expected?: Expectation;
}

/** By the roots that the body trusts. Judging takes seconds: no transaction is open meanwhile. */
export async function verifyFile(
  work: UnitOfWork,
  bodyId: BodyId,
  { pdf, at, expected }: Verification,
): Promise<VerificationReport> {
  const anchors = await work.inBody(bodyId, listTrustAnchors);
  return verifyInThread(pdf, {
    trust: anchors.map(({ certificatePem }) => certificatePem),
    at,
    ...(expected ? { expected } : {}),
  });
}
