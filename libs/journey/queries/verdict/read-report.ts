import type { ReplyOf, reportsContract, returnFilesContract } from '#contracts';
import type { DocumentId } from '#kernel';
import { abilitiesOf, can, type Actor } from '#modules/organisation';
import { ReportsFacade, type FigureId } from '#modules/reporting';
import { UnitOfWork, type Transaction } from '#platform';
import { Injectable } from '@nestjs/common';
import { documentFacts } from '../../document-facts.js';
import { ReadDocument } from '../document/read-document.js';

type Contract = typeof reportsContract;

/** Reports and their figures, to whoever may read the document they are. */
@Injectable()
export class ReadReport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: ReadDocument,
    private readonly reports: ReportsFacade,
  ) {}

  list(
    actor: Actor,
    filter: { readonly periodId?: string | undefined; readonly year?: number | undefined },
  ): Promise<ReplyOf<Contract['list']>> {
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      const readable = [];
      for (const report of await this.reports.list(tx, filter)) {
        const { documentId, state, periodId, periodName, draftedAt } = report;
        if (!(await this.documents.mayRead(tx, actor, documentId))) continue;
        readable.push({
          ...{ documentId, state, periodName, title: `Báo cáo ${periodName}` },
          ...{ periodId: periodId ?? '', draftedAt: draftedAt.toISOString() },
        });
      }
      return { reports: readable };
    });
  }

  view(actor: Actor, documentId: DocumentId): Promise<ReplyOf<Contract['read']>> {
    return this.reading(actor, documentId, async (tx, mayEdit) =>
      this.reports.view(tx, documentId, mayEdit),
    );
  }

  figures(actor: Actor, documentId: DocumentId): Promise<ReplyOf<Contract['figures']>> {
    return this.reading(actor, documentId, (tx) => this.reports.figures(tx, documentId));
  }

  figure(
    actor: Actor,
    documentId: DocumentId,
    figureId: FigureId,
  ): Promise<ReplyOf<Contract['figure']>> {
    return this.reading(actor, documentId, (tx) => this.reports.figure(tx, documentId, figureId));
  }

  /** What proves a figure, in the returns the actor may read as well. */
  evidence(
    actor: Actor,
    figure: { readonly documentId: DocumentId; readonly figureId: FigureId },
  ): Promise<ReplyOf<typeof returnFilesContract.ofFigure>> {
    return this.reading(actor, figure.documentId, (tx) =>
      this.reports.evidenceOf(tx, actor, figure),
    );
  }

  export(actor: Actor, documentId: DocumentId): Promise<Buffer> {
    return this.reading(actor, documentId, (tx) => this.reports.export(tx, documentId));
  }

  private reading<Told>(
    actor: Actor,
    documentId: DocumentId,
    tell: (tx: Transaction, mayEdit: boolean) => Promise<Told>,
  ): Promise<Told> {
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      const journey = await this.documents.readable(tx, actor, documentId);
      return tell(tx, can(abilitiesOf(actor), 'edit', 'Document', documentFacts(journey)));
    });
  }
}
