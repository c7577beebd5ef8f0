import type { SubjectName } from '#contracts';
import type { BodyId, DocumentId } from '#kernel';
import { ReadDocument } from '#journey';
import { Sequencer, type SequencedEvent } from '#modules/audit';
import { Notices } from '#modules/notifications';
import { listBodies, type Facts } from '#modules/organisation';
import { ReadPetitions, type PetitionId } from '#modules/petitions';
import {
  ReadExtensions,
  ReadLeftovers,
  ReadTasks,
  type ExtensionId,
  type LeftoverId,
  type TaskId,
} from '#modules/planning';
import { ReadReturns, type ReturnId } from '#modules/reporting';
import { UnitOfWork, type Transaction } from '#platform';
import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { EventHub } from './event-hub.js';

/**
 * Tells people and the open streams what the trail has sequenced; each reader of a stream is judged
 * by the stored row. Notices come first: a screen that asks when it hears of an event finds them.
 */
@Injectable()
export class TellSequenced implements OnApplicationBootstrap {
  private readonly log = new Logger('TellSequenced');

  constructor(
    private readonly sequencer: Sequencer,
    private readonly hub: EventHub,
    private readonly documents: ReadDocument,
    private readonly petitions: ReadPetitions,
    private readonly extensions: ReadExtensions,
    private readonly tasks: ReadTasks,
    private readonly leftovers: ReadLeftovers,
    private readonly returns: ReadReturns,
    private readonly notices: Notices,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.sequencer.onSequenced((bodyId, events) => {
      this.tell(bodyId, events).catch((error: unknown) => {
        this.log.error(`Sequenced events could not be told: ${String(error)}`);
      });
    });
    // Whatever was sequenced when we fell over before anybody was told of it.
    for (const { bodyId } of await listBodies(this.unitOfWork)) await this.notices.catchUp(bodyId);
  }

  private async tell(bodyId: BodyId, events: readonly SequencedEvent[]): Promise<void> {
    await this.notices.catchUp(bodyId);
    if (!this.hub.isHeard()) return;
    await this.unitOfWork.inBody(bodyId, async (tx) => {
      for (const event of events) {
        const type = subjectOf[event.subjectType];
        if (type) this.hub.publish(bodyId, toldOf(event, type, await this.rowOf(tx, event)));
      }
    });
  }

  private async rowOf(tx: Transaction, { subjectType, subjectId }: SequencedEvent) {
    switch (subjectType) {
      case 'document':
        return this.documents.facts(tx, subjectId as DocumentId);
      case 'petition':
        return this.petitions.facts(tx, subjectId as PetitionId);
      case 'extension':
        return this.extensions.facts(tx, subjectId as ExtensionId);
      case 'unitReturn':
        return this.returns.facts(tx, subjectId as ReturnId);
      case 'task':
        return this.tasks.facts(tx, subjectId as TaskId);
      case 'leftover':
        return this.leftovers.facts(tx, subjectId as LeftoverId);
      default:
        return {} as const;
    }
  }
}

/** What each kind of trail subject is to the abilities; of keys and accounts no stream tells. */
const subjectOf: Readonly<Record<string, SubjectName>> = {
  document: 'Document',
  incoming: 'IncomingDocument',
  delivery: 'Delivery',
  petition: 'Petition',
  extension: 'Extension',
  task: 'PlanTask',
  leftover: 'PlanLeftover',
  unitReturn: 'UnitReturn',
};

const toldOf = (
  { id, at, action, subjectId }: SequencedEvent,
  type: SubjectName,
  row: Facts<SubjectName>,
) => ({
  event: { id, at: at.toISOString(), action, subject: { type, id: subjectId } },
  row,
});
