import type { Clock, DocumentId, Ids, UnitId } from '#kernel';
import { Engine } from '#engine';
import { DraftingFacade } from '#modules/drafting';
import { demand, trailActor, type Actor } from '#modules/organisation';
import type { DocumentContent } from '#nd30';
import { CLOCK, IDS, UnitOfWork } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { documentFacts } from '../document-facts.js';
import { newJourney } from '../journey-context.js';

export interface NewDraft {
  readonly content: DocumentContent;
  readonly unitId: UnitId;
  readonly importedFrom?: { readonly fileName: string; readonly sha256: string } | undefined;
}

/** Begins a document: its working copy and its way, in one transaction. */
@Injectable()
export class CreateDocument {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly engine: Engine,
    private readonly drafting: DraftingFacade,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  async create(actor: Actor, { content, unitId, importedFrom }: NewDraft): Promise<DocumentId> {
    const documentId = this.ids.next<'Document'>();
    const at = this.clock.now();
    const by = actor.personId;
    const input = { docType: content.docType, creator: by, unitId };
    const post = demand(
      actor,
      'create',
      'Document',
      documentFacts({ state: 'drafted', context: newJourney(input) }),
    );
    await this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      await this.drafting.createDocument(tx, {
        documentId,
        content,
        unitId,
        by,
        at,
        ...(importedFrom ? { importedFrom } : {}),
      });
      await this.engine.start(
        tx,
        'document',
        input,
        {
          event: { type: 'document.create', by, at: at.toISOString() },
          actor: trailActor(actor, post),
        },
        { instanceId: documentId, at },
      );
    });
    return documentId;
  }
}
