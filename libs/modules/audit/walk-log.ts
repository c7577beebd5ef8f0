import type { Transaction } from '#platform';
import { append, emptyFrontier, leafHash, rootOf, type Frontier, type Hash } from '#tlog';
import { loggedEntries, type LoggedEntry } from './store/checkpoints.sql.js';

/** What a walk over every line of the log found, line by line from the stored bytes. */
export interface WalkedLog {
  readonly frontier: Frontier;
  /** First index that is missing; null when none is. */
  readonly gap: number | null;
  /** First line whose stored bytes are not those that were hashed. */
  readonly altered: number | null;
  /** Roots of the log at the sizes that were asked for, as the stored bytes give them. */
  readonly roots: ReadonlyMap<number, Hash>;
}

const pageSize = 1000;

export async function walkLog(tx: Transaction, sizes: ReadonlySet<number>): Promise<WalkedLog> {
  const roots = new Map<number, Hash>();
  let frontier = emptyFrontier;
  let altered: number | null = null;
  const note = (): unknown =>
    sizes.has(frontier.size) && roots.set(frontier.size, rootOf(frontier));
  note();
  for (;;) {
    const page = await tx.all(loggedEntries, [frontier.size, pageSize]);
    for (const entry of page) {
      if (Number(entry.index) !== frontier.size) {
        return { frontier, altered, roots, gap: frontier.size };
      }
      if (altered === null && !isWhole(entry)) altered = frontier.size;
      ({ frontier } = append(frontier, [entry.leafHash]));
      note();
    }
    if (page.length < pageSize) return { frontier, altered, roots, gap: null };
  }
}

const isWhole = ({ canonical, leafHash: logged }: LoggedEntry): boolean =>
  canonical !== null && leafHash(canonical).equals(logged);
