import { DomainError, type PersonId } from '#kernel';
import type { Transaction } from '#platform';
import type { DispatchTools } from '../dispatch-tools.js';
import type { Envelope, MendedEnvelope } from '../domain/issued-document.js';
import { enqueueDelivery } from '../jobs.js';
import type { DeliveryId } from '../ports.js';
import { recordEvent } from '../record-event.js';
import { startMessage } from '../store/deliveries.sql.js';
import { insertMessage, readMessage } from '../store/messages.sql.js';
import { heldDelivery } from './held-delivery.js';

/** Sends a refused document again: the same PDF and DocumentId in a mended envelope, as a new message. */
export async function resend(
  tx: Transaction,
  tools: DispatchTools,
  deliveryId: DeliveryId,
  mended: MendedEnvelope,
  by: PersonId,
): Promise<void> {
  const delivery = await heldDelivery(tx, deliveryId);
  if (delivery.state !== 'refused' && delivery.stoppedAt === null)
    throw new DomainError('DeliveryIsNotRefused', {
      code: delivery.code,
      receiver: delivery.receiverName,
    });
  const last = await tx.one(readMessage, [delivery.messageId]);
  if (!last) throw new Error('A delivery has lost its message.');
  const messageId = tools.ids.next<'Message'>();
  const now = tools.clock.now();
  await tx.run(insertMessage, [
    messageId,
    deliveryId,
    delivery.pdfSha256,
    JSON.stringify(mend(last.envelope, mended)),
    JSON.stringify(mended.address ?? last.address),
    now,
  ]);
  const moved = await tx.one(startMessage, [deliveryId, messageId, now]);
  await enqueueDelivery(tx, messageId);
  await recordEvent(tx, tools, {
    action: 'DeliveryResent',
    subject: { type: 'delivery', id: deliveryId },
    revision: moved?.revision ?? 0,
    by,
    data: {
      documentId: delivery.documentId,
      receiver: delivery.receiverName,
      messageId,
      mended: Object.keys(mended),
    },
  });
}

function mend(
  envelope: Envelope,
  { receiverName, address: _, ...words }: MendedEnvelope,
): Envelope {
  const receiver = { ...envelope.receiver, name: receiverName ?? envelope.receiver.name };
  return { ...envelope, ...words, receiver };
}
