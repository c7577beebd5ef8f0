import type { Expectation, VerificationReport } from '#pades';
import type { Transaction } from '#platform';
import { verifyInThread } from '../verification/verify-in-thread.js';
import { listTrustAnchors } from './trust-anchors.js';

export interface Verification {
  readonly pdf: Uint8Array;
  readonly at: Date;
  /** What the file should say besides being signed: hash, number, signer. */
  readonly expected?: Expectation;
}

export async function verifyFile(
  tx: Transaction,
  { pdf, at, expected }: Verification,
): Promise<VerificationReport> {
  const anchors = await listTrustAnchors(tx);
  return verifyInThread(pdf, {
    trust: anchors.map(({ certificatePem }) => certificatePem),
    at,
    ...(expected ? { expected } : {}),
  });
}
