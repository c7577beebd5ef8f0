import { DomainError, nfc, type PersonId } from '#kernel';
import type { Transaction } from '#platform';
import type { DispatchTools } from '../dispatch-tools.js';
import type { DeliveryId } from '../ports.js';
import { recordEvent } from '../record-event.js';
import { waiveDelivery } from '../store/deliveries.sql.js';
import { heldDelivery } from './held-delivery.js';

/** No answer of this receiver is waited for any more, and why. */
export async function waive(
  tx: Transaction,
  tools: DispatchTools,
  deliveryId: DeliveryId,
  reason: string,
  by: PersonId,
): Promise<void> {
  if (!/\S/.test(reason)) throw new DomainError('WaivingNeedsReason');
  const delivery = await heldDelivery(tx, deliveryId);
  if (delivery.state === 'accepted' || delivery.state === 'waived')
    throw new DomainError('DeliveryIsDone', {
      code: delivery.code,
      receiver: delivery.receiverName,
    });
  const waived = await tx.one(waiveDelivery, [deliveryId, nfc(reason), by, tools.clock.now()]);
  await recordEvent(tx, tools, {
    action: 'DeliveryWaived',
    subject: { type: 'delivery', id: deliveryId },
    revision: waived?.revision ?? 0,
    by,
    data: {
      documentId: delivery.documentId,
      receiver: delivery.receiverName,
      reason: nfc(reason),
    },
  });
}
