import type { Id } from '#kernel';

const numbered = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** Ids that repeat from run to run: the same builder gives the same document. */
export function nodeIds(start = 1): <Kind extends string>() => Id<Kind> {
  let next = start;
  return <Kind extends string>() => numbered(next++) as Id<Kind>;
}
