import { DomainError, type PersonId } from '#kernel';
import type { Transaction } from '#platform';
import type { DispatchTools } from '../dispatch-tools.js';
import { enqueueDelivery } from '../jobs.js';
import type { DeliveryId } from '../ports.js';
import { recordEvent } from '../record-event.js';
import { keepError } from '../store/deliveries.sql.js';
import { heldDelivery } from './held-delivery.js';

/** Tries the same message again by hand, without waiting for the next attempt. */
export async function retry(
  tx: Transaction,
  tools: DispatchTools,
  deliveryId: DeliveryId,
  by: PersonId,
): Promise<void> {
  const delivery = await heldDelivery(tx, deliveryId);
  if (delivery.state !== 'waiting')
    throw new DomainError('DeliveryDoesNotWait', {
      code: delivery.code,
      receiver: delivery.receiverName,
    });
  const kept = await tx.one(keepError, [deliveryId, null, null]);
  await enqueueDelivery(tx, delivery.messageId);
  await recordEvent(tx, tools, {
    action: 'DeliveryRetried',
    subject: { type: 'delivery', id: deliveryId },
    revision: kept?.revision ?? 0,
    by,
    data: { documentId: delivery.documentId, receiver: delivery.receiverName },
  });
}
