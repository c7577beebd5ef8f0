import { editingContract as contract } from '#contracts';
import { ReadDocument } from '#journey';
import type { Clock, DocumentId } from '#kernel';
import { DraftingFacade } from '#modules/drafting';
import { demand, type Actor } from '#modules/organisation';
import { CLOCK, UnitOfWork, type Transaction } from '#platform';
import { Controller, Inject } from '@nestjs/common';
import type { Call } from '../serving/call.js';
import { Serves } from '../serving/serves.js';

/** Who has the text open for editing: a notice for people, never a lock. */
@Controller()
export class EditingController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: ReadDocument,
    private readonly drafting: DraftingFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Serves(contract.enter)
  enter({ actor, params: { documentId }, body: { tab } }: Call<typeof contract.enter>) {
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      await this.demandEditor(tx, actor, documentId);
      const editing = { documentId, by: actor.personId, tab, at: this.clock.now() };
      const { revision, others } = await this.drafting.attendEditing(tx, editing);
      return {
        revision,
        others: others.map((one) => ({ ...one, since: one.since.toISOString() })),
      };
    });
  }

  @Serves(contract.leave)
  async leave({ actor, params: { documentId }, query: { tab } }: Call<typeof contract.leave>) {
    await this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      await this.demandEditor(tx, actor, documentId);
      await this.drafting.leaveEditing(tx, { documentId, by: actor.personId, tab });
    });
  }

  private async demandEditor(tx: Transaction, actor: Actor, documentId: DocumentId): Promise<void> {
    demand(actor, 'edit', 'Document', await this.documents.facts(tx, documentId));
  }
}
