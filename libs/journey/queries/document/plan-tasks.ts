import type { extensionsContract, ReplyOf } from '#contracts';
import { DomainError, type DocumentId, type VersionId } from '#kernel';
import { DraftingFacade } from '#modules/drafting';
import type { Actor } from '#modules/organisation';
import type { PlanRow } from '#modules/planning';
import { labelAnnex } from '#nd30';
import type { Transaction } from '#platform';
import { Injectable } from '@nestjs/common';
import { ReadDocument } from './read-document.js';

type Tasks = ReplyOf<typeof extensionsContract.tasks>;
type NamedRow = Pick<PlanRow, 'documentId' | 'versionId' | 'rowId'>;

const inForce: readonly string[] = ['issued', 'sent', 'acknowledged', 'filed'];

/** The rows of an issued plan's annexes, as its version in force has them. */
@Injectable()
export class PlanTasks {
  constructor(
    private readonly documents: ReadDocument,
    private readonly drafting: DraftingFacade,
  ) {}

  async of(tx: Transaction, actor: Actor, documentId: DocumentId): Promise<Tasks> {
    const { versionId, tasks } = await this.read(tx, actor, documentId);
    return { versionId, tasks };
  }

  /** The row a request names, with its words; refused when the plan does not have it. */
  async row(tx: Transaction, actor: Actor, named: NamedRow) {
    const { versionId, tasks, subject } = await this.read(tx, actor, named.documentId);
    const task = tasks.find(({ rowId }) => rowId === named.rowId);
    if (!task || versionId !== named.versionId) throw new DomainError('PlanRowIsUnknown');
    return { title: task.text, plan: { ...named, subject } };
  }

  private async read(tx: Transaction, actor: Actor, documentId: DocumentId) {
    const { state, context } = await this.documents.readable(tx, actor, documentId);
    if (!context.version || !inForce.includes(state)) throw new DomainError('PlanIsInForce');
    const versionId: VersionId = context.version.versionId;
    const { content } = (await this.drafting.version(tx, versionId)).draft;
    const tables = content.annexes.filter((annex) => annex.kind === 'table');
    return {
      versionId,
      subject: content.subject,
      tasks: tables.flatMap((annex) => {
        const labels = labelAnnex(annex);
        return annex.rows.map(({ id, text, lead, time }) => ({
          ...{ rowId: id, text, lead: [...lead], time },
          label: labels.get(id) ?? '',
        }));
      }),
    };
  }
}
