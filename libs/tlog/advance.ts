import type { KeyObject } from 'node:crypto';
import { DomainError } from '#kernel';
import { signCheckpoint, type Checkpoint } from './checkpoint.js';
import { type Hash } from './hash.js';
import { verifyConsistency } from './verify.js';

/**
 * Signs the next checkpoint of a log, only if the last one is proven to be a prefix of it.
 * @throws DomainError `CheckpointIsOfAnotherLog`, `LogCannotShrink`, `LogForked`
 */
export function advanceCheckpoint(
  last: Checkpoint | undefined,
  next: Checkpoint,
  consistency: readonly Hash[],
  privateKey: KeyObject,
): string {
  if (last) requireContinuation(last, next, consistency);
  return signCheckpoint(next, privateKey);
}

function requireContinuation(last: Checkpoint, next: Checkpoint, proof: readonly Hash[]): void {
  const details = { origin: next.origin, lastSize: last.size, nextSize: next.size };
  if (last.origin !== next.origin) throw new DomainError('CheckpointIsOfAnotherLog', details);
  if (next.size < last.size) throw new DomainError('LogCannotShrink', details);
  const consistent = verifyConsistency({
    oldSize: last.size,
    oldRoot: last.root,
    newSize: next.size,
    newRoot: next.root,
    proof,
  });
  if (!consistent) throw new DomainError('LogForked', details);
}
