import type { Hash } from './hash.js';
import { append, emptyFrontier, rootOf, type Frontier, type StoredNode } from './frontier.js';
import type { NodeId } from './shape.js';

/**
 * Reads stored nodes of a log; one call per proof, so that a database answers with one query.
 * The hashes come in the order of the ids.
 */
export type ReadNodes = (ids: readonly NodeId[]) => Promise<readonly Hash[]>;

/** A log in memory, for tests and for exports that hold all leaf hashes anyway (64 bytes a leaf). */
export interface MemoryLog {
  readonly size: number;
  readonly root: Hash;
  append(leafHashes: Iterable<Hash>): void;
  readonly read: ReadNodes;
}

export function memoryLog(leafHashes: Iterable<Hash> = []): MemoryLog {
  const levels: Hash[][] = [];
  let frontier: Frontier = emptyFrontier;
  const store = ({ level, hash }: StoredNode) => (levels[level] ??= []).push(hash);
  const log: MemoryLog = {
    get size() {
      return frontier.size;
    },
    get root() {
      return rootOf(frontier);
    },
    append(hashes) {
      const step = append(frontier, hashes);
      step.nodes.forEach(store);
      frontier = step.frontier;
    },
    read: async (ids) => ids.map(({ level, index }) => levels[level]![index]!),
  };
  log.append(leafHashes);
  return log;
}
