import type { SubjectName } from '#contracts';
import type { BodyId, DocumentId } from '#kernel';
import { ReadDocument } from '#journey';
import { Sequencer, type SequencedEvent } from '#modules/audit';
import type { Facts } from '#modules/organisation';
import { UnitOfWork, type Transaction } from '#platform';
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { EventHub } from './event-hub.js';

/** Tells the open streams what the trail has sequenced; each reader is judged by the stored row. */
@Injectable()
export class TellSequenced implements OnModuleInit {
  private readonly log = new Logger('TellSequenced');

  constructor(
    private readonly sequencer: Sequencer,
    private readonly hub: EventHub,
    private readonly documents: ReadDocument,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  onModuleInit(): void {
    this.sequencer.onSequenced((bodyId, events) => {
      if (!this.hub.isHeard()) return;
      this.tell(bodyId, events).catch((error: unknown) => {
        this.log.error(`Sequenced events could not be told: ${String(error)}`);
      });
    });
  }

  private tell(bodyId: BodyId, events: readonly SequencedEvent[]): Promise<void> {
    return this.unitOfWork.inBody(bodyId, async (tx) => {
      for (const event of events) {
        const type = subjectOf[event.subjectType];
        if (type) this.hub.publish(bodyId, toldOf(event, type, await this.rowOf(tx, event)));
      }
    });
  }

  private async rowOf(tx: Transaction, { subjectType, subjectId }: SequencedEvent) {
    return subjectType === 'document'
      ? this.documents.facts(tx, subjectId as DocumentId)
      : ({} as const);
  }
}

/** What each kind of trail subject is to the abilities; of keys and accounts no stream tells. */
const subjectOf: Readonly<Record<string, SubjectName>> = {
  document: 'Document',
  incoming: 'IncomingDocument',
  delivery: 'Delivery',
};

const toldOf = (
  { id, at, action, subjectId }: SequencedEvent,
  type: SubjectName,
  row: Facts<SubjectName> | Facts<'Document'>,
) => ({
  event: { id, at: at.toISOString(), action, subject: { type, id: subjectId } },
  row: row as Facts<SubjectName>,
});
