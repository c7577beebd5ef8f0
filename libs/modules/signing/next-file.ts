import type { SigningIntent, WantedAnnex } from './intent.js';

/** Which of how many files an agent is at, from 1. */
export interface FilesInTurn {
  readonly position: number;
  readonly count: number;
}

/** An agent signs one file after the other: each annex, and the document as the last. */
export function nextFile({ annexes }: Pick<SigningIntent, 'annexes'>): {
  /** Undefined when it is the document's turn. */
  readonly annex: WantedAnnex | undefined;
  readonly files: FilesInTurn;
} {
  const done = annexes.filter(({ sealedSha256 }) => sealedSha256 !== null).length;
  const annex = annexes.find(({ sealedSha256 }) => sealedSha256 === null);
  return { annex, files: { position: done + 1, count: annexes.length + 1 } };
}
