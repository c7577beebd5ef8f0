import { documentTypeNames } from '#contracts';
import {
  DomainError,
  vietnamDay,
  type Clock,
  type DocumentId,
  type Ids,
  type UnitId,
} from '#kernel';
import {
  contentOfSample,
  copyContent,
  DraftingFacade,
  emptyPlaces,
  readSamples,
  whatItHolds,
  type CopiedContent,
  type OpenPlace,
  type Sample,
} from '#modules/drafting';
import type { Actor } from '#modules/organisation';
import type { DocumentContent } from '#nd30';
import { CLOCK, IDS, UnitOfWork, type Transaction } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { ReadDocument } from '../../queries/document/read-document.js';
import { draftHeader } from '../compose/draft-header.js';

export interface NewDraftText {
  readonly content: DocumentContent;
  readonly openPlaces: readonly OpenPlace[];
}

export interface CopiedDraft extends CopiedContent {
  readonly cameFrom: { readonly documentId: DocumentId; readonly subject: string };
}

/** Texts that a new draft may begin with; nothing is kept until it is created. */
@Injectable()
export class BeginDraft {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: ReadDocument,
    private readonly drafting: DraftingFacade,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  async samples() {
    return (await readSamples()).map((sample) => ({
      id: sample.id,
      name: sample.name,
      docType: sample.docType,
      typeName: documentTypeNames[sample.docType],
      purpose: sample.purpose,
      holds: whatItHolds(sample),
    }));
  }

  async fromSample(
    actor: Actor,
    sampleId: string,
    unitId: UnitId,
    year = this.thisYear(),
  ): Promise<NewDraftText> {
    return this.of(actor, await sampleOf(sampleId), unitId, year);
  }

  /** A sample with the body's header and the unit's names in their places. */
  of(actor: Actor, sample: Sample, unitId: UnitId, year = this.thisYear()): Promise<NewDraftText> {
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      const { header, archive, unit } = await draftHeader(tx, unitId);
      const places = { header: header(sample.docType), archive, unit, year };
      const content = contentOfSample(sample, places, this.ids);
      return { content, openPlaces: emptyPlaces(content) };
    });
  }

  /** After a document the person may read, for the next year or the one asked for. */
  copyOf(
    actor: Actor,
    documentId: DocumentId,
    unitId: UnitId,
    year: number | null,
  ): Promise<CopiedDraft> {
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      const old = await this.lastText(tx, actor, documentId);
      const { header } = await draftHeader(tx, unitId);
      const copy = copyContent(old, year, this.ids);
      return {
        ...copy,
        content: { ...copy.content, header: header(old.docType) },
        cameFrom: { documentId, subject: old.subject },
      };
    });
  }

  /** The text that was submitted last; of a document never submitted, the one being written. */
  private async lastText(
    tx: Transaction,
    actor: Actor,
    documentId: DocumentId,
  ): Promise<DocumentContent> {
    const { context } = await this.documents.readable(tx, actor, documentId);
    if (!context.version) return (await this.drafting.workingCopy(tx, documentId)).content;
    return (await this.drafting.version(tx, context.version.versionId)).draft.content;
  }

  private thisYear(): number {
    return Number(vietnamDay(this.clock.now()).slice(0, 4));
  }
}

async function sampleOf(sampleId: string): Promise<Sample> {
  const sample = (await readSamples()).find(({ id }) => id === sampleId);
  if (!sample) throw new DomainError('SampleIsUnknown', { sampleId });
  return sample;
}
