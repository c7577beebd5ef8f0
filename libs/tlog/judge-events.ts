import type { Checkpoint } from './checkpoint.js';
import { finding, type Finding } from './findings.js';
import { append, emptyFrontier, rootOf } from './frontier.js';
import { sameHash, type Hash } from './hash.js';
import type { PlacedEvent } from './place-events.js';

/** Everything that is wrong with the event lines of an export, measured against its checkpoint. */
export function judgeEvents(events: readonly PlacedEvent[], checkpoint: Checkpoint): Finding[] {
  const { genuine, repeated } = takePlaces(events);
  const lost = events.filter(({ place }) => place === undefined);
  const { claims, added } = takeClaims(lost, genuine, checkpoint.size);
  return [
    ...[...repeated, ...added].map(({ line }) => finding('added', { line })),
    ...alteredLines(claims, genuine, checkpoint),
    ...restatedHashes(genuine),
    ...displacedLines([...genuine.values()]),
    ...missingEvents(genuine, claims, checkpoint.size),
  ];
}

/** The first line that proves a place owns it; a later one repeats it. */
function takePlaces(events: readonly PlacedEvent[]) {
  const genuine = new Map<number, PlacedEvent>();
  const repeated: PlacedEvent[] = [];
  const byHonesty = [...events].sort((a, b) => Number(isMoved(a)) - Number(isMoved(b)));
  for (const event of byHonesty) {
    if (event.place === undefined) continue;
    if (genuine.has(event.place)) repeated.push(event);
    else genuine.set(event.place, event);
  }
  return { genuine, repeated };
}

const isMoved = ({ place, event }: PlacedEvent): boolean => place !== event.index;

/** A line that proves nothing stands for the index it claims if no other line owns that index. */
function takeClaims(
  lost: readonly PlacedEvent[],
  genuine: ReadonlyMap<number, unknown>,
  size: number,
) {
  const claims = new Map<number, PlacedEvent>();
  const added: PlacedEvent[] = [];
  for (const placed of lost) {
    const { index } = placed.event;
    if (index >= size || genuine.has(index) || claims.has(index)) added.push(placed);
    else claims.set(index, placed);
  }
  return { claims, added };
}

function alteredLines(
  claims: ReadonlyMap<number, PlacedEvent>,
  genuine: ReadonlyMap<number, PlacedEvent>,
  checkpoint: Checkpoint,
): Finding[] {
  if (claims.size === 0) return [];
  const kind = leadsToRoot(claims, genuine, checkpoint) ? 'proofAltered' : 'altered';
  return [...claims].map(([index, { line }]) => finding(kind, { line, index }));
}

/** Whether the contents alone rebuild the signed root, so that only proofs can be wrong. */
function leadsToRoot(
  claims: ReadonlyMap<number, PlacedEvent>,
  genuine: ReadonlyMap<number, PlacedEvent>,
  { size, root }: Checkpoint,
): boolean {
  if (claims.size + genuine.size !== size) return false;
  const leaves: Hash[] = [];
  for (let index = 0; index < size; index += 1) {
    const placed = genuine.get(index) ?? claims.get(index);
    if (!placed) return false;
    leaves.push(placed.leaf);
  }
  return sameHash(rootOf(append(emptyFrontier, leaves).frontier), root);
}

const restatedHashes = (genuine: ReadonlyMap<number, PlacedEvent>): Finding[] =>
  [...genuine.values()]
    .filter((placed) => placed.statesOtherHash && !isMoved(placed))
    .map(({ line, event }) => finding('altered', { line, index: event.index }));

/** Lines under a wrong index, and lines that stand where another one belongs. */
function displacedLines(genuine: readonly PlacedEvent[]): Finding[] {
  const asFiled = [...genuine].sort((a, b) => a.line - b.line);
  const asLogged = [...genuine].sort((a, b) => a.place! - b.place!);
  return asFiled
    .filter((placed, position) => isMoved(placed) || placed.place !== asLogged[position]?.place)
    .map(({ line, event, place }) => finding('swapped', { line, index: event.index, place }));
}

function missingEvents(
  genuine: ReadonlyMap<number, unknown>,
  claims: ReadonlyMap<number, unknown>,
  size: number,
): Finding[] {
  const missing: Finding[] = [];
  for (let index = 0; index < size; index += 1)
    if (!genuine.has(index) && !claims.has(index)) missing.push(finding('missing', { index }));
  return missing;
}
