import { DomainError, type Clock, type DocumentId } from '#kernel';
import { Engine } from '#engine';
import { DraftingFacade, type AttachedFile, type Save, type WorkingCopy } from '#modules/drafting';
import { demand, type Actor } from '#modules/organisation';
import { ReportsFacade } from '#modules/reporting';
import type { DocumentContent } from '#nd30';
import { CLOCK, UnitOfWork, type Transaction } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { actorBefore } from '../../work/acting-for.js';
import { documentFacts } from '../../document-facts.js';
import type { JourneyContext } from '../../journey-context.js';
import type { JourneyEvent } from '../../journey-events.js';

/** Saves the working copy, as long as the document is a draft; nothing is edited afterwards. */
@Injectable()
export class EditDocument {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly engine: Engine,
    private readonly drafting: DraftingFacade,
    private readonly reports: ReportsFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  save(
    actor: Actor,
    documentId: DocumentId,
    content: DocumentContent,
    expectedRevision: number,
  ): Promise<WorkingCopy> {
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      await this.demandDraft(tx, actor, documentId);
      await this.reports.demandShown(tx, documentId, content);
      const at = this.clock.now();
      return this.keep(tx, { documentId, content, expectedRevision, by: actor.personId, at });
    });
  }

  /** What the house itself changes in a draft at somebody's word, in the transaction of that word. */
  async change(
    tx: Transaction,
    actor: Actor,
    { documentId, expectedRevision }: { documentId: DocumentId; expectedRevision?: number },
    change: (content: DocumentContent, at: Date) => Promise<DocumentContent>,
  ): Promise<WorkingCopy> {
    await this.demandDraft(tx, actor, documentId);
    const at = this.clock.now();
    const copy = await this.drafting.workingCopy(tx, documentId);
    return this.keep(tx, {
      documentId,
      content: await change(copy.content, at),
      expectedRevision: expectedRevision ?? copy.revision,
      by: actor.personId,
      at,
    });
  }

  private async keep(tx: Transaction, save: Save): Promise<WorkingCopy> {
    const copy = await this.drafting.saveWorkingCopy(tx, save);
    await this.engine.touch(tx, save.documentId, copy.editedAt);
    return copy;
  }

  attach(
    actor: Actor,
    documentId: DocumentId,
    fileName: string,
    bytes: Uint8Array,
  ): Promise<AttachedFile> {
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      await this.demandDraft(tx, actor, documentId);
      const by = actor.personId;
      return this.drafting.attach(tx, { documentId, fileName, bytes, by, at: this.clock.now() });
    });
  }

  private async demandDraft(tx: Transaction, actor: Actor, documentId: DocumentId): Promise<void> {
    const journey = await this.engine.loadHeld<JourneyContext, JourneyEvent>(tx, documentId);
    const editor = actorBefore(actor, journey.context.docType);
    demand(editor, 'edit', 'Document', documentFacts(journey));
    if (journey.state !== 'drafted') {
      throw new DomainError('OnlyDraftsAreEdited', { state: journey.state });
    }
  }
}
