import { DomainError } from '#kernel';
import { foldRoots } from './frontier.js';
import type { Hash } from './hash.js';
import type { ReadNodes } from './node-reader.js';
import {
  consistencyRanges,
  inclusionRanges,
  isCount,
  perfectNodes,
  type LeafRange,
} from './shape.js';

/**
 * Proof that the leaf at `index` stands in the log of the first `size` leaves.
 * @returns hashes from the leaf's sibling upwards (RFC 6962 §2.1.1), at most 53
 */
export function inclusionProof(read: ReadNodes, index: number, size: number): Promise<Hash[]> {
  if (!isCount(index) || !isCount(size) || index >= size)
    throw new DomainError('LeafIsOutsideTheLog', { index, size });
  return rootsOf(read, inclusionRanges(index, { begin: 0, end: size }));
}

/**
 * Proof that the log of `oldSize` leaves is a prefix of the log of `newSize` leaves
 * (RFC 6962 §2.1.2). Empty when the sizes are equal or the old log had no leaf.
 */
export async function consistencyProof(
  read: ReadNodes,
  oldSize: number,
  newSize: number,
): Promise<Hash[]> {
  if (!isCount(oldSize) || !isCount(newSize) || oldSize > newSize)
    throw new DomainError('LogCannotShrink', { oldSize, newSize });
  if (oldSize === 0) return [];
  return rootsOf(read, consistencyRanges(oldSize, { begin: 0, end: newSize }));
}

async function rootsOf(read: ReadNodes, ranges: LeafRange[]): Promise<Hash[]> {
  const parts = ranges.map(perfectNodes);
  const hashes = await read(parts.flat());
  let next = 0;
  return parts.map((nodes) => foldRoots(hashes.slice(next, (next += nodes.length))));
}
