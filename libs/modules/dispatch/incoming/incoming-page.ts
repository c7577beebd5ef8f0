import type { Transaction } from '#platform';
import type { IncomingId } from '../ports.js';
import {
  countIncoming,
  listIncoming,
  type IncomingListRow,
  type IncomingState,
} from '../store/incoming.sql.js';

/** Which incoming documents are asked for; what is left out asks for all. */
export interface IncomingFilter {
  readonly state?: IncomingState | undefined;
  /** Found without regard to case and diacritics. */
  readonly search?: string | undefined;
  readonly before?: IncomingId | undefined;
  readonly limit?: number | undefined;
}

export interface IncomingPage {
  readonly rows: readonly IncomingListRow[];
  readonly total: number;
  /** By state, of the whole search whatever state is asked for. */
  readonly counts: Readonly<Record<IncomingState, number>>;
}

/** One page of what came in, newest first. */
export async function incomingPage(
  tx: Transaction,
  { state, search, before, limit }: IncomingFilter,
): Promise<IncomingPage> {
  const rows = await tx.all(listIncoming, [
    state ?? null,
    search ?? null,
    before ?? null,
    limit ?? null,
  ]);
  const counts = { arrived: 0, accepted: 0, refused: 0 };
  for (const { state: one, count } of await tx.all(countIncoming, [search ?? null])) {
    counts[one] = count;
  }
  const total = state ? counts[state] : counts.arrived + counts.accepted + counts.refused;
  return { rows, total, counts };
}
