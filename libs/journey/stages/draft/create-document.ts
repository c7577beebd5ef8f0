import type { Clock, DocumentId, Ids, PersonId, UnitId } from '#kernel';
import { Engine } from '#engine';
import { DraftingFacade } from '#modules/drafting';
import { demand, trailActor, type Actor } from '#modules/organisation';
import type { DocumentContent } from '#nd30';
import { CLOCK, IDS, UnitOfWork, type TrailActor, type Transaction } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { documentFacts } from '../../document-facts.js';
import { newJourney } from '../../journey-context.js';

export interface NewDraft {
  readonly content: DocumentContent;
  readonly unitId: UnitId;
  readonly importedFrom?: { readonly fileName: string; readonly sha256: string } | undefined;
}

interface BegunDraft extends NewDraft {
  /** Who drafts it from now on. */
  readonly by: PersonId;
  readonly at: Date;
  /** Who answers for its beginning. */
  readonly actor: TrailActor;
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
    const [at, by] = [this.clock.now(), actor.personId];
    const input = { docType: content.docType, creator: by, unitId };
    const facts = documentFacts({ state: 'drafted', context: newJourney(input) });
    const post = demand(actor, 'create', 'Document', facts);
    const draft = { content, unitId, importedFrom, by, at, actor: trailActor(actor, post) };
    return this.unitOfWork.inBody(actor.bodyId, (tx) => this.begin(tx, draft));
  }

  /** The same inside a transaction that something else has opened, for what the house itself drafts. */
  async begin(tx: Transaction, draft: BegunDraft): Promise<DocumentId> {
    const { content, unitId, importedFrom, by, at, actor } = draft;
    const documentId = this.ids.next<'Document'>();
    const source = importedFrom ? { importedFrom } : {};
    await this.drafting.createDocument(tx, { documentId, content, unitId, by, at, ...source });
    const input = { docType: content.docType, creator: by, unitId };
    const event = { type: 'document.create', by, at: at.toISOString() } as const;
    await this.engine.start(
      tx,
      'document',
      input,
      { event, actor },
      { instanceId: documentId, at },
    );
    return documentId;
  }
}
