import { DomainError, nfc, type PersonId } from '#kernel';
import type { Transaction } from '#platform';
import type { DispatchTools } from '../dispatch-tools.js';
import {
  documentUidOf,
  type Envelope,
  type IssuedDocument,
  type Receiver,
} from '../domain/issued-document.js';
import type { Organ } from '../domain/organ.js';
import { enqueueDelivery } from '../jobs.js';
import type { DeliveryId } from '../ports.js';
import { recordEvent } from '../record-event.js';
import { insertDelivery } from '../store/deliveries.sql.js';
import { insertMessage } from '../store/messages.sql.js';

export interface PreparedDelivery {
  readonly deliveryId: DeliveryId;
  readonly receiverId: string;
}

/** Makes one delivery a receiver and asks for their sending. A receiver prepared before is refused. */
export async function prepareDeliveries(
  tx: Transaction,
  tools: DispatchTools,
  document: IssuedDocument,
  receivers: readonly Receiver[],
  by: PersonId,
): Promise<readonly PreparedDelivery[]> {
  const prepared: PreparedDelivery[] = [];
  for (const receiver of receivers)
    prepared.push(await prepareOne(tx, tools, document, receiver, by));
  return prepared;
}

async function prepareOne(
  tx: Transaction,
  tools: DispatchTools,
  document: IssuedDocument,
  { receiverId, organ, address }: Receiver,
  by: PersonId,
): Promise<PreparedDelivery> {
  const deliveryId = tools.ids.next<'Delivery'>();
  const messageId = tools.ids.next<'Message'>();
  const now = tools.clock.now();
  const documentUid = documentUidOf(document);
  const added = await tx.run(insertDelivery, [
    deliveryId,
    document.documentId,
    documentUid,
    document.code,
    document.date,
    document.pdf.sha256,
    receiverId,
    organ.organId,
    nfc(organ.name),
    now,
    messageId,
  ]);
  if (added === 0)
    throw new DomainError('DocumentIsAlreadyOnItsWay', {
      code: document.code,
      receiver: organ.name,
    });
  await tx.run(insertMessage, [
    messageId,
    deliveryId,
    document.pdf.sha256,
    JSON.stringify(envelopeOf(document, organ)),
    JSON.stringify(address),
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
      receiver: organ.name,
      messageId,
      pdfSha256: document.pdf.sha256,
    },
  });
  return { deliveryId, receiverId };
}

function envelopeOf(document: IssuedDocument, receiver: Organ): Envelope {
  const { documentId: _, pdf, ...said } = document;
  return { ...said, fileName: pdf.fileName, receiver };
}
