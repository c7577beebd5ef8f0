import type { StampedTime } from './check-time.js';
import type { ProofOfTime } from './report.js';

/** The earliest proof that a signature existed; without any, what its signer says. */
export const proofOf = (
  claimedTime: Date | undefined,
  stamps: readonly StampedTime[],
  revision: number,
  documentTimes: readonly { readonly revision: number; readonly time: Date }[],
): ProofOfTime | undefined => {
  const proofs: readonly ProofOfTime[] = [
    ...stamps.flatMap(({ provenTime }) =>
      provenTime === undefined ? [] : [{ time: provenTime, by: 'timestamp' } as const],
    ),
    ...documentTimes
      .filter((stamp) => stamp.revision > revision)
      .map(({ time }) => ({ time, by: 'documentTimestamp' }) as const),
  ];
  const [earliest] = proofs.toSorted((a, b) => a.time.getTime() - b.time.getTime());
  if (earliest !== undefined) return earliest;
  return claimedTime === undefined ? undefined : { time: claimedTime, by: 'claim' };
};
