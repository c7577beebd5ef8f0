import type { Piece } from '../domain/piece.js';

/** Ids of nodes that got another parent, or another place among the siblings they kept. */
export function displacedAmong(
  before: readonly Piece[],
  after: readonly Piece[],
): ReadonlySet<string> {
  const earlier = new Map(before.map(({ id, parent }, position) => [id, { parent, position }]));
  const displaced = new Set<string>();
  const kept = new Map<string, { id: string; position: number }[]>();
  for (const { id, parent } of after) {
    const old = earlier.get(id);
    if (!old) continue;
    if (old.parent !== parent) displaced.add(id);
    else kept.set(parent, [...(kept.get(parent) ?? []), { id, position: old.position }]);
  }
  for (const siblings of kept.values()) {
    const still = longestRise(siblings.map(({ position }) => position));
    siblings.forEach(({ id }, index) => !still.has(index) && displaced.add(id));
  }
  return displaced;
}

/** Indexes of a longest strictly increasing subsequence: the siblings that stayed in order. */
function longestRise(values: readonly number[]): ReadonlySet<number> {
  const ends: number[] = [];
  const previous: (number | undefined)[] = [];
  values.forEach((value, index) => {
    const found = ends.findIndex((end) => (values[end] ?? 0) >= value);
    const length = found === -1 ? ends.length : found;
    previous[index] = ends[length - 1];
    ends[length] = index;
  });
  const rise = new Set<number>();
  for (let index = ends.at(-1); index !== undefined; index = previous[index]) rise.add(index);
  return rise;
}
