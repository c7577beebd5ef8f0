/** A perfect subtree: its 2^level leaves begin at index × 2^level. Level 0 holds the leaf hashes. */
export interface NodeId {
  readonly level: number;
  readonly index: number;
}

/** Leaves `begin` (included) to `end` (excluded). */
export interface LeafRange {
  readonly begin: number;
  readonly end: number;
}

/** A size or an index that a log can have; exact up to 2^53 − 1. */
export const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

/** Largest power of two smaller than `size` (`size` > 1): where RFC 6962 §2.1 splits a tree. */
export function splitPoint(size: number): number {
  let power = 1;
  while (power * 2 < size) power *= 2;
  return power;
}

/** The perfect subtrees, left to right, that make up a range whose begin is a multiple of its widest one. */
export function perfectNodes({ begin, end }: LeafRange): NodeId[] {
  const nodes: NodeId[] = [];
  for (let at = begin; at < end;) {
    const { width, level } = widestPerfect(end - at);
    nodes.push({ level, index: at / width });
    at += width;
  }
  return nodes;
}

function widestPerfect(leaves: number): { width: number; level: number } {
  let [width, level] = [1, 0];
  while (width * 2 <= leaves) [width, level] = [width * 2, level + 1];
  return { width, level };
}

/** Ranges whose roots are the audit path of a leaf, from the leaf upwards (RFC 6962 §2.1.1 PATH). */
export function inclusionRanges(index: number, { begin, end }: LeafRange): LeafRange[] {
  if (end - begin === 1) return [];
  const middle = begin + splitPoint(end - begin);
  return index < middle
    ? [...inclusionRanges(index, { begin, end: middle }), { begin: middle, end }]
    : [...inclusionRanges(index, { begin: middle, end }), { begin, end: middle }];
}

/** Ranges whose roots prove that the first `size` leaves are a prefix (RFC 6962 §2.1.2 SUBPROOF). */
export function consistencyRanges(
  size: number,
  { begin, end }: LeafRange,
  oldRootIsKnown = true,
): LeafRange[] {
  if (begin + size === end) return oldRootIsKnown ? [] : [{ begin, end }];
  const half = splitPoint(end - begin);
  const middle = begin + half;
  return size <= half
    ? [...consistencyRanges(size, { begin, end: middle }, oldRootIsKnown), { begin: middle, end }]
    : [...consistencyRanges(size - half, { begin: middle, end }, false), { begin, end: middle }];
}
