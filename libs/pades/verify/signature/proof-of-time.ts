import type { StampedTime } from './check-time.js';
import type { ProofOfTime } from '../judgement/report.js';

/** A document timestamp that proves something, with the revision it closes. */
export interface DocumentTime {
  readonly revision: number;
  readonly time: Date;
}

/** When a revision was there at the latest, by the timestamps over it. */
export const existedBy = (revision: number, times: readonly DocumentTime[]): Date | undefined =>
  times
    .filter((stamp) => stamp.revision > revision)
    .map(({ time }) => time)
    .sort((a, b) => Number(a) - Number(b))[0];

/** The earliest proof that a signature existed; without any, what its signer says. */
export const proofOf = (
  claimedTime: Date | undefined,
  stamps: readonly StampedTime[],
  revision: number,
  documentTimes: readonly DocumentTime[],
): ProofOfTime | undefined => {
  const byDocument = existedBy(revision, documentTimes);
  const proofs: readonly ProofOfTime[] = [
    ...stamps.flatMap(({ provenTime }) =>
      provenTime === undefined ? [] : [{ time: provenTime, by: 'timestamp' } as const],
    ),
    ...(byDocument === undefined ? [] : [{ time: byDocument, by: 'documentTimestamp' } as const]),
  ];
  const [earliest] = proofs.toSorted((a, b) => a.time.getTime() - b.time.getTime());
  if (earliest !== undefined) return earliest;
  return claimedTime === undefined ? undefined : { time: claimedTime, by: 'claim' };
};
