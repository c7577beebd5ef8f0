import type { BundleEvent } from './bundle.js';
import type { Checkpoint } from './checkpoint.js';
import { leafHash, type Hash } from './hash.js';
import { verifyInclusion } from './verify.js';

/** An event line, and where in the signed log its content truly stands (undefined: nowhere). */
export interface PlacedEvent {
  readonly line: number;
  readonly event: BundleEvent;
  readonly leaf: Hash;
  readonly place: number | undefined;
  /** The line states another leaf hash than its content has. */
  readonly statesOtherHash: boolean;
}

type NumberedEvent = { readonly line: number; readonly event: BundleEvent };

/** Above this many lines without a place, only the cheap guesses are tried. */
const searchLimit = 200;

/** Finds the true place of each line's content by its proof: as written, else where it fits. */
export function placeEvents(
  lines: readonly NumberedEvent[],
  checkpoint: Checkpoint,
): PlacedEvent[] {
  let shift = 0;
  const guessed = lines.map(({ line, event }, position) => {
    const leaf = leafHash(Buffer.from(event.canonical));
    const { index } = event;
    const guesses = [index, position, index + shift, index - 1, index + 1];
    const place = guesses.find((guess) => provesPlace(event, leaf, guess, checkpoint));
    if (place !== undefined) shift = place - index;
    return { line, event, leaf, place, statesOtherHash: leaf.toString('hex') !== event.leafHash };
  });
  return searchRemaining(followStatedHashes(guessed, checkpoint), checkpoint);
}

/** Content that was parted from its own line belongs where a line proves a hash like its own. */
function followStatedHashes(events: PlacedEvent[], checkpoint: Checkpoint): PlacedEvent[] {
  const lost = events.filter(({ place }) => place === undefined);
  const proven = new Map<string, number>();
  for (const { event } of lost)
    if (provesPlace(event, Buffer.from(event.leafHash, 'hex'), event.index, checkpoint))
      proven.set(event.leafHash, event.index);
  return events.map((placed) => ({
    ...placed,
    place: placed.place ?? proven.get(placed.leaf.toString('hex')),
  }));
}

function searchRemaining(events: PlacedEvent[], checkpoint: Checkpoint): PlacedEvent[] {
  const taken = new Set(events.map(({ place }) => place));
  const lost = events.filter(({ place }) => place === undefined).length;
  if (lost === 0 || lost > searchLimit) return events;
  const free: number[] = [];
  for (let index = 0; index < checkpoint.size && free.length < searchLimit; index += 1)
    if (!taken.has(index)) free.push(index);
  return events.map((placed) => ({
    ...placed,
    place:
      placed.place ??
      free.find((index) => provesPlace(placed.event, placed.leaf, index, checkpoint)),
  }));
}

const provesPlace = (event: BundleEvent, leaf: Hash, index: number, checkpoint: Checkpoint) =>
  verifyInclusion({
    index,
    size: checkpoint.size,
    leafHash: leaf,
    proof: event.proof.map((hash) => Buffer.from(hash, 'hex')),
    root: checkpoint.root,
  });
