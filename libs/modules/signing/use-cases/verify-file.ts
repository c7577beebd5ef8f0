import { verifyPdf, type Expectation, type VerificationReport } from '#pades';
import type { Transaction } from '#platform';
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
  return verifyPdf(pdf, {
    trust: anchors.map(({ certificatePem }) => certificatePem),
    at,
    ...(expected ? { expected } : {}),
  });
}
