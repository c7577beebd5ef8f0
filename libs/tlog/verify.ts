import { emptyRoot, hashLength, nodeHash, sameHash, type Hash } from './hash.js';
import { isCount, splitPoint } from './shape.js';

/**
 * Whether `proof` leads from the leaf at `index` to `root` (RFC 6962 §2.1.1).
 *
 * Size and root belong together and must come from one verified checkpoint: the proof alone does
 * not bind the size (the leftmost leaf of 5 and of 8 leaves has a path of the same form).
 */
export function verifyInclusion(claim: {
  readonly index: number;
  readonly size: number;
  readonly leafHash: Hash;
  readonly proof: readonly Hash[];
  readonly root: Hash;
}): boolean {
  const { index, size, leafHash, proof, root } = claim;
  if (!isCount(index) || !isCount(size) || index >= size) return false;
  if (![leafHash, root, ...proof].every(isHash)) return false;
  const computed = rootFromPath(leafHash, index, size, proof);
  return computed !== undefined && sameHash(computed, root);
}

/** Retraces PATH from its end; undefined when the path is too short or too long. */
function rootFromPath(
  leaf: Hash,
  index: number,
  size: number,
  path: readonly Hash[],
  length = path.length,
): Hash | undefined {
  if (size === 1) return length === 0 ? leaf : undefined;
  const sibling = path[length - 1];
  if (!sibling) return undefined;
  const half = splitPoint(size);
  if (index < half) {
    const left = rootFromPath(leaf, index, half, path, length - 1);
    return left && nodeHash(left, sibling);
  }
  const right = rootFromPath(leaf, index - half, size - half, path, length - 1);
  return right && nodeHash(sibling, right);
}

/** Whether the log (oldSize, oldRoot) is a prefix of the log (newSize, newRoot) (RFC 6962 §2.1.2). */
export function verifyConsistency(claim: {
  readonly oldSize: number;
  readonly oldRoot: Hash;
  readonly newSize: number;
  readonly newRoot: Hash;
  readonly proof: readonly Hash[];
}): boolean {
  const { oldSize, oldRoot, newSize, newRoot, proof } = claim;
  if (!isCount(oldSize) || !isCount(newSize) || oldSize > newSize) return false;
  if (![oldRoot, newRoot, ...proof].every(isHash)) return false;
  if (oldSize === 0) return proof.length === 0 && sameHash(oldRoot, emptyRoot);
  const computed = rootsFromPath(oldSize, newSize, proof, oldRoot);
  return (
    computed !== undefined && sameHash(computed.old, oldRoot) && sameHash(computed.new, newRoot)
  );
}

/** Retraces SUBPROOF from its end; `known` is the old root while the old log fills the whole range. */
function rootsFromPath(
  oldSize: number,
  newSize: number,
  path: readonly Hash[],
  known?: Hash,
): { old: Hash; new: Hash } | undefined {
  if (oldSize === newSize) return rootOfSharedRange(path, known);
  const sibling = path.at(-1);
  if (!sibling) return undefined;
  const half = splitPoint(newSize);
  const rest = path.slice(0, -1);
  if (oldSize <= half) {
    const left = rootsFromPath(oldSize, half, rest, known);
    return left && { old: left.old, new: nodeHash(left.new, sibling) };
  }
  const right = rootsFromPath(oldSize - half, newSize - half, rest);
  return right && { old: nodeHash(sibling, right.old), new: nodeHash(sibling, right.new) };
}

function rootOfSharedRange(path: readonly Hash[], known?: Hash) {
  const [shared, ...surplus] = known ? [known, ...path] : path;
  return shared && surplus.length === 0 ? { old: shared, new: shared } : undefined;
}

const isHash = (value: Hash): boolean => value.length === hashLength;
