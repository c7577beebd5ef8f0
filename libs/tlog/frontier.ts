import { DomainError } from '#kernel';
import { emptyRoot, hashLength, nodeHash, type Hash } from './hash.js';
import { isCount, perfectNodes, type NodeId } from './shape.js';

/** Compact form of a log: the roots of its perfect subtrees, widest first; at most 53 hashes. */
export interface Frontier {
  readonly size: number;
  readonly roots: readonly Hash[];
}

/** A node that became final and is to be stored; it never changes again. */
export interface StoredNode extends NodeId {
  readonly hash: Hash;
}

export const emptyFrontier: Frontier = { size: 0, roots: [] };

/**
 * Adds leaf hashes to the right of a log: O(log n) per leaf, no stored node is read.
 * @returns the new frontier and every node that became final, in the order in which it did
 */
export function append(
  frontier: Frontier,
  leafHashes: Iterable<Hash>,
): { frontier: Frontier; nodes: StoredNode[] } {
  const roots = [...frontier.roots];
  const nodes: StoredNode[] = [];
  let { size } = frontier;
  for (const leaf of leafHashes) {
    if (leaf.length !== hashLength) throw new DomainError('LeafHashIsNotSha256', { index: size });
    nodes.push(...joinLeaf(roots, size, leaf));
    size += 1;
  }
  return { frontier: { size, roots }, nodes };
}

/** Puts a leaf onto the stack of roots and joins equal neighbours, as a binary counter carries. */
function joinLeaf(roots: Hash[], index: number, leaf: Hash): StoredNode[] {
  let node: StoredNode = { level: 0, index, hash: leaf };
  const finished = [node];
  while (node.index % 2 === 1) {
    const left = roots.pop();
    if (!left) throw new DomainError('FrontierDoesNotFitItsSize', { size: index });
    node = {
      level: node.level + 1,
      index: (node.index - 1) / 2,
      hash: nodeHash(left, node.hash),
    };
    finished.push(node);
  }
  roots.push(node.hash);
  return finished;
}

/** Merkle tree hash of the log (RFC 6962 §2.1 MTH). */
export const rootOf = ({ roots }: Frontier): Hash => foldRoots(roots);

/** Root over perfect subtrees that stand side by side, widest first; the empty root for none. */
export const foldRoots = (roots: readonly Hash[]): Hash =>
  roots.length === 0
    ? emptyRoot
    : roots
        .slice(0, -1)
        .reduceRight((right, left) => nodeHash(left, right), roots[roots.length - 1]!);

/** Which stored nodes make up the frontier of a log of this size; for resuming after a restart. */
export function frontierNodes(size: number): NodeId[] {
  if (!isCount(size)) throw new DomainError('SizeIsNotACount', { size });
  return perfectNodes({ begin: 0, end: size });
}
