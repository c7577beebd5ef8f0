import type { Certificate } from '../certificate.js';
import type { TrustAnchor } from '../trust-anchor.js';

/** How far the search may go; what is not said is `usualLimits`. */
export interface PathLimits {
  /** Certificates in a path, the anchor's not counted. */
  readonly length: number;
  /** Paths that reach an anchor. */
  readonly paths: number;
  /** Signatures that are verified on the way. */
  readonly signatures: number;
}

export interface CandidatePath {
  readonly anchor: TrustAnchor;
  /** From the one that the anchor issued to the target. */
  readonly path: readonly Certificate[];
}

/** Every path by names and signatures from the target up to an anchor, the likeliest first. */
export function* buildPaths(
  target: Certificate,
  pool: readonly Certificate[],
  anchors: readonly TrustAnchor[],
  limits: Partial<PathLimits> = {},
): Generator<CandidatePath> {
  throw new Error(`not yet ${target} ${pool} ${anchors} ${limits}`);
}
