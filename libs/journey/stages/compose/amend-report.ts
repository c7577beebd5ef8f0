import type { DocumentId } from '#kernel';
import { trailActor, type Actor } from '#modules/organisation';
import { ReportsFacade, type FigureId } from '#modules/reporting';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { EditDocument } from '../draft/edit-document.js';

/** Figures of a draft change by somebody's word, with the text in which they stand. */
@Injectable()
export class AmendReport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reports: ReportsFacade,
    private readonly editing: EditDocument,
  ) {}

  /** Another value than the computed one; tells the revision of the text that shows it. */
  override(
    actor: Actor,
    amendment: {
      readonly documentId: DocumentId;
      readonly figureId: FigureId;
      readonly value: string;
      readonly reason: string;
      readonly expectedRevision: number;
    },
  ): Promise<number> {
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      const { revision } = await this.editing.change(tx, actor, amendment, (content, at) =>
        this.reports.override(tx, content, { ...amendment, ...by(actor, at) }),
      );
      return revision;
    });
  }

  /** Returns changed after the draft: their figures are taken over, or left with a reason. */
  decide(
    actor: Actor,
    documentId: DocumentId,
    decision: { readonly takesOver: boolean; readonly reason: string | null },
  ): Promise<void> {
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      await this.reports.refuseSigned(tx, documentId);
      await this.editing.change(tx, actor, { documentId }, (content, at) =>
        this.reports.decide(tx, content, { documentId, ...decision, ...by(actor, at) }),
      );
    });
  }
}

const by = (actor: Actor, at: Date) => ({ by: actor.personId, at, actor: trailActor(actor) });
