import type { Transaction } from '#platform';
import type { DeliveryState } from '../domain/delivery-state.js';
import type { DeliveryId } from '../ports.js';
import { countDeliveries, listDeliveries, type ListedDelivery } from '../store/deliveries.sql.js';

/** Which deliveries are asked for; what is left out asks for all. */
export interface DeliveryFilter {
  readonly state?: DeliveryState | undefined;
  /** Found without regard to case and diacritics. */
  readonly search?: string | undefined;
  readonly before?: DeliveryId | undefined;
  readonly limit?: number | undefined;
}

export interface DeliveryPage {
  readonly rows: readonly ListedDelivery[];
  readonly total: number;
  /** By state, of the whole search whatever state is asked for. */
  readonly counts: Readonly<Record<DeliveryState, number>>;
}

/** One page of all that was sent or waits to be, newest first. */
export async function deliveryPage(
  tx: Transaction,
  { state, search, before, limit }: DeliveryFilter,
): Promise<DeliveryPage> {
  const asked = [state ?? null, search ?? null, before ?? null, limit ?? null];
  const rows = await tx.all(listDeliveries, asked);
  const counts = { waiting: 0, handedOver: 0, arrived: 0, accepted: 0, refused: 0, waived: 0 };
  for (const { state: one, count } of await tx.all(countDeliveries, [search ?? null])) {
    counts[one] = count;
  }
  const total = state ? counts[state] : Object.values(counts).reduce((sum, one) => sum + one, 0);
  return { rows, total, counts };
}
