import type { ReplyOf, reportsContract, rowUsesContract } from '#contracts';
import type { DocumentId, Id } from '#kernel';
import { demand, type Actor } from '#modules/organisation';
import { ReadTargets, ReadTasks, type TargetId, type TaskId } from '#modules/planning';
import { ReportsFacade } from '#modules/reporting';
import { UnitOfWork, type Transaction } from '#platform';
import { Injectable } from '@nestjs/common';
import { ReadDocument } from './read-document.js';

type OfReturn = ReplyOf<typeof reportsContract.uses>;
type OfRow = ReplyOf<typeof rowUsesContract.ofTarget>;

/** From what was planned and said to the figures it stands in, in the reports the actor may read. */
@Injectable()
export class ReadUses {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: ReadDocument,
    private readonly reports: ReportsFacade,
    private readonly targets: ReadTargets,
    private readonly tasks: ReadTasks,
  ) {}

  ofReturn(actor: Actor, returnId: Id<'UnitReturn'>): Promise<OfReturn> {
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => ({
      uses: await this.readable(tx, actor, await this.reports.usesOf(tx, returnId)),
    }));
  }

  ofTarget(actor: Actor, targetId: TargetId): Promise<OfRow> {
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      demand(actor, 'read', 'PlanTarget', await this.targets.facts(tx, targetId));
      return this.ofRow(tx, actor, targetId);
    });
  }

  ofTask(actor: Actor, taskId: TaskId): Promise<OfRow> {
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      demand(actor, 'read', 'PlanTask', await this.tasks.facts(tx, taskId));
      return this.ofRow(tx, actor, taskId);
    });
  }

  private async ofRow(tx: Transaction, actor: Actor, rowId: TargetId | TaskId): Promise<OfRow> {
    const uses = await this.reports.usesOfRow(tx, actor, rowId);
    return { ...uses, figures: await this.readable(tx, actor, uses.figures) };
  }

  private async readable<Use extends { readonly documentId: DocumentId }>(
    tx: Transaction,
    actor: Actor,
    uses: readonly Use[],
  ): Promise<Use[]> {
    const readable = new Set<DocumentId>();
    for (const documentId of new Set(uses.map((use) => use.documentId))) {
      if (await this.documents.mayRead(tx, actor, documentId)) readable.add(documentId);
    }
    return uses.filter(({ documentId }) => readable.has(documentId));
  }
}
