import type { StatusCode } from '#edxml';
import type { DocumentId } from '#kernel';
import type { Transaction } from '#platform';
import type { DispatchTools } from '../dispatch-tools.js';
import type { Answer } from '../domain/delivery-state.js';
import type { DeliveryId } from '../ports.js';
import { recordEvent } from '../record-event.js';
import { moveDelivery, type HeldDelivery } from '../store/deliveries.sql.js';
import { markHandedOver } from '../store/messages.sql.js';

/** A channel took the newest message, or an answer shows that it did. */
export async function handOver(
  tx: Transaction,
  tools: DispatchTools,
  delivery: HeldDelivery,
  now: Date,
): Promise<void> {
  if (delivery.state !== 'waiting') return;
  await tx.run(markHandedOver, [delivery.messageId, now]);
  await move(tx, tools, delivery, 'handedOver', null, now);
  const { documentId, deliveryId } = idsOf(delivery);
  await tools.ports.get('outcomes').handedOver(tx, documentId, deliveryId);
}

/** The receiver answered; a message whose hand-over was not yet known has been handed over too. */
export async function answer(
  tx: Transaction,
  tools: DispatchTools,
  delivery: HeldDelivery,
  told: { readonly state: Answer; readonly code: StatusCode; readonly reason: string | null },
  now: Date,
): Promise<void> {
  await handOver(tx, tools, delivery, now);
  await move(tx, tools, delivery, told.state, told.reason, now);
  const { documentId, deliveryId } = idsOf(delivery);
  await tools.ports.get('outcomes').answered(tx, documentId, deliveryId, {
    ...told,
    receiver: delivery.receiverName,
  });
}

async function move(
  tx: Transaction,
  tools: DispatchTools,
  delivery: HeldDelivery,
  state: 'handedOver' | Answer,
  reason: string | null,
  now: Date,
): Promise<void> {
  const moved = await tx.one(moveDelivery, [delivery.id, state, reason, now]);
  await recordEvent(tx, tools, {
    action: 'DeliveryMoved',
    subject: { type: 'delivery', id: delivery.id },
    revision: moved?.revision ?? 0,
    by: null,
    data: { documentId: delivery.documentId, receiver: delivery.receiverName, state, reason },
  });
}

const idsOf = (delivery: HeldDelivery) => ({
  documentId: delivery.documentId as DocumentId,
  deliveryId: delivery.id as DeliveryId,
});
