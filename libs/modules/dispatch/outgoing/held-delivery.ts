import { DomainError } from '#kernel';
import type { Transaction } from '#platform';
import type { DeliveryId } from '../ports.js';
import { holdDelivery, type HeldDelivery } from '../store/deliveries.sql.js';

/** The delivery, locked until the transaction ends. */
export async function heldDelivery(tx: Transaction, deliveryId: DeliveryId): Promise<HeldDelivery> {
  const delivery = await tx.one(holdDelivery, [deliveryId]);
  if (!delivery) throw new DomainError('DeliveryIsUnknown', { deliveryId });
  return delivery;
}
