import fc from 'fast-check';
import type { JourneyWorld } from '../journeys/world/journey-world.js';
import { walk, walks } from './letter-walk.js';

export interface Walks {
  /** How many walks, each over a letter of its own. */
  readonly n: number;
  readonly seed: number;
  /** Deeds of a walk at most. */
  readonly length: number;
}

/** Walks a world and throws on the first deed the product and the model do not agree on. */
export async function agreeOverWalks(
  world: JourneyWorld,
  { n, seed, length }: Walks,
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(walks(length), (deeds) => walk(world, deeds)),
    { numRuns: n, seed, endOnFailure: true },
  );
}
