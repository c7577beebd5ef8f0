import { DomainError, type Clock, type DocumentId, type Ids, type PersonId } from '#kernel';
import type { Receiver } from '#modules/organisation';
import { CLOCK, IDS, type Transaction } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { DispatchPorts } from './dispatch-ports.js';
import type { DispatchTools } from './dispatch-tools.js';
import type { IssuedDocument, MendedEnvelope } from './domain/issued-document.js';
import { acceptIncoming, refuseIncoming } from './incoming/decide-incoming.js';
import { incomingPage, type IncomingFilter, type IncomingPage } from './incoming/incoming-page.js';
import { deliveryPage, type DeliveryFilter, type DeliveryPage } from './outgoing/delivery-page.js';
import { prepareDeliveries, type PreparedDelivery } from './outgoing/prepare-deliveries.js';
import {
  recordStatus,
  type ReceiverStatus,
  type RecordedStatus,
} from './outgoing/record-status.js';
import { resend } from './outgoing/resend.js';
import { retry } from './outgoing/retry.js';
import { waive } from './outgoing/waive.js';
import type { DeliveryId, IncomingId } from './ports.js';
import { deliveriesOfDocument, type DeliveryRow } from './store/deliveries.sql.js';
import { readIncoming, type IncomingListRow } from './store/incoming.sql.js';

/** What others may ask of the dispatch room; every verb joins the caller's transaction. */
@Injectable()
export class DispatchFacade {
  private readonly tools: DispatchTools;

  constructor(@Inject(CLOCK) clock: Clock, @Inject(IDS) ids: Ids, ports: DispatchPorts) {
    this.tools = { clock, ids, ports };
  }

  /** One delivery a receiver; they leave after commit. */
  prepareDeliveries(
    tx: Transaction,
    document: IssuedDocument,
    receivers: readonly Receiver[],
    by: PersonId,
  ): Promise<readonly PreparedDelivery[]> {
    return prepareDeliveries(tx, this.tools, document, receivers, by);
  }

  deliveriesOf(tx: Transaction, documentId: DocumentId): Promise<DeliveryRow[]> {
    return tx.all(deliveriesOfDocument, [documentId]);
  }

  deliveryList(tx: Transaction, filter: DeliveryFilter = {}): Promise<DeliveryPage> {
    return deliveryPage(tx, filter);
  }

  recordStatus(tx: Transaction, status: ReceiverStatus): Promise<RecordedStatus> {
    return recordStatus(tx, this.tools, status);
  }

  resend(
    tx: Transaction,
    deliveryId: DeliveryId,
    mended: MendedEnvelope,
    by: PersonId,
  ): Promise<void> {
    return resend(tx, this.tools, deliveryId, mended, by);
  }

  retry(tx: Transaction, deliveryId: DeliveryId, by: PersonId): Promise<void> {
    return retry(tx, this.tools, deliveryId, by);
  }

  waive(tx: Transaction, deliveryId: DeliveryId, reason: string, by: PersonId): Promise<void> {
    return waive(tx, this.tools, deliveryId, reason, by);
  }

  acceptIncoming(tx: Transaction, incomingId: IncomingId, by: PersonId): Promise<void> {
    return acceptIncoming(tx, this.tools, incomingId, by);
  }

  refuseIncoming(
    tx: Transaction,
    incomingId: IncomingId,
    reason: string,
    by: PersonId,
  ): Promise<void> {
    return refuseIncoming(tx, this.tools, incomingId, reason, by);
  }

  async incoming(tx: Transaction, incomingId: IncomingId): Promise<IncomingListRow> {
    const row = await tx.one(readIncoming, [incomingId]);
    if (!row) throw new DomainError('IncomingIsUnknown', { incomingId });
    return row;
  }

  incomingList(tx: Transaction, filter: IncomingFilter = {}): Promise<IncomingPage> {
    return incomingPage(tx, filter);
  }
}
