import { Engine } from '#engine';
import { DomainError, type Clock, type DocumentId } from '#kernel';
import { DispatchPorts, type DeliveryId, type DeliveryOutcomes } from '#modules/dispatch';
import { RegistryFacade, type EntryId } from '#modules/registry';
import { CLOCK, systemActor, type Transaction } from '#platform';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { JourneyContext } from '../../journey-context.js';
import type { JourneyEvent } from '../../journey-events.js';

/** What becomes of the deliveries becomes the state of the document. */
@Injectable()
export class FollowDeliveries implements DeliveryOutcomes, OnModuleInit {
  constructor(
    private readonly ports: DispatchPorts,
    private readonly engine: Engine,
    private readonly registry: RegistryFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.ports.plug({ outcomes: this });
  }

  async handedOver(tx: Transaction, documentId: DocumentId, deliveryId: DeliveryId): Promise<void> {
    await this.tell(tx, documentId, { type: 'dispatch.handedOver', delivery: deliveryId });
  }

  async answered(
    tx: Transaction,
    documentId: DocumentId,
    deliveryId: DeliveryId,
    { state, reason, receiver }: Parameters<DeliveryOutcomes['answered']>[3],
  ): Promise<void> {
    const event = {
      type: 'dispatch.answered',
      delivery: deliveryId,
      answer: state,
      reason,
    } as const;
    const journey = await this.tell(tx, documentId, event);
    const entryId = journey?.registration?.entryId;
    if (state === 'accepted' && entryId) {
      await this.registry.markAcknowledged(tx, entryId as EntryId, receiver, this.clock.now());
    }
  }

  /** After a recall or replacement the answer is kept with its delivery; the document stays where it is. */
  private async tell(
    tx: Transaction,
    documentId: DocumentId,
    event: JourneyEvent,
  ): Promise<JourneyContext | null> {
    let context: JourneyContext | null = null;
    try {
      await this.engine.runWithin<JourneyContext, JourneyEvent>(
        tx,
        { instanceId: documentId, at: this.clock.now() },
        (_, journey) => {
          context = journey.context;
          return { event, actor: systemActor };
        },
      );
    } catch (error) {
      if (!(error instanceof DomainError && error.code === 'ActIsNotPossibleNow')) throw error;
    }
    return context;
  }
}
