import { documentIdOf } from '#edxml';
import { DomainError, nfc, twoDigits, type PersonId } from '#kernel';
import {
  bodyProfile,
  type BodyProfile,
  type Receiver,
  type ReceiverId,
} from '#modules/organisation';
import type { Transaction } from '#platform';
import type { DispatchTools } from '../dispatch-tools.js';
import type { Envelope, IssuedDocument } from '../domain/issued-document.js';
import { enqueueDelivery } from '../jobs.js';
import type { DeliveryId } from '../ports.js';
import { recordEvent } from '../record-event.js';
import { insertDelivery } from '../store/deliveries.sql.js';
import { insertMessage } from '../store/messages.sql.js';

export interface PreparedDelivery {
  readonly deliveryId: DeliveryId;
  readonly receiverId: ReceiverId;
}

/** Makes one delivery a receiver and asks for their sending. A receiver prepared before is refused. */
export async function prepareDeliveries(
  tx: Transaction,
  tools: DispatchTools,
  document: IssuedDocument,
  receivers: readonly Receiver[],
  by: PersonId,
): Promise<readonly PreparedDelivery[]> {
  const sender = await bodyProfile(tx);
  const prepared: PreparedDelivery[] = [];
  for (const receiver of receivers)
    prepared.push(await prepareOne(tx, tools, document, sender, receiver, by));
  return prepared;
}

async function prepareOne(
  tx: Transaction,
  tools: DispatchTools,
  document: IssuedDocument,
  sender: BodyProfile,
  receiver: Receiver,
  by: PersonId,
): Promise<PreparedDelivery> {
  const deliveryId = tools.ids.next<'Delivery'>();
  const messageId = tools.ids.next<'Message'>();
  const now = tools.clock.now();
  const documentUid = documentIdOf({
    organId: sender.organId,
    day: document.date,
    number: twoDigits(document.number),
    notation: document.symbol,
  });
  const added = await tx.run(insertDelivery, [
    deliveryId,
    document.documentId,
    documentUid,
    document.code,
    document.date,
    document.pdf.sha256,
    receiver.id,
    receiver.organId,
    nfc(receiver.name),
    now,
    messageId,
  ]);
  if (added === 0)
    throw new DomainError('DocumentIsAlreadyOnItsWay', {
      code: document.code,
      receiver: receiver.name,
    });
  await tx.run(insertMessage, [
    messageId,
    deliveryId,
    document.pdf.sha256,
    JSON.stringify(envelopeOf(document, sender, receiver)),
    JSON.stringify({ channel: receiver.channel, address: receiver.address }),
    now,
  ]);
  await enqueueDelivery(tx, messageId);
  await recordEvent(tx, tools, {
    action: 'DeliveryPrepared',
    subject: { type: 'delivery', id: deliveryId },
    revision: 1,
    by,
    data: {
      documentId: document.documentId,
      documentUid,
      receiver: receiver.name,
      messageId,
      pdfSha256: document.pdf.sha256,
    },
  });
  return { deliveryId, receiverId: receiver.id };
}

function envelopeOf(
  { documentId: _, pdf, ...said }: IssuedDocument,
  sender: BodyProfile,
  receiver: Receiver,
): Envelope {
  return {
    ...said,
    fileName: pdf.fileName,
    place: sender.place,
    sender: { organId: sender.organId, name: sender.name, superior: sender.superiorName },
    receiver: { organId: receiver.organId, name: receiver.name, superior: null },
  };
}
