import { differencesContract as contract } from '#contracts';
import { ReadDocument } from '#journey';
import { DraftingFacade } from '#modules/drafting';
import { UnitOfWork } from '#platform';
import { Controller } from '@nestjs/common';
import type { Call } from '../serving/call.js';
import { Serves } from '../serving/serves.js';

@Controller()
export class DifferencesController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: ReadDocument,
    private readonly drafting: DraftingFacade,
  ) {}

  @Serves(contract.read)
  read({ actor, params: { documentId }, query: { from, to } }: Call<typeof contract.read>) {
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      await this.documents.readable(tx, actor, documentId);
      return this.drafting.compare(tx, documentId, from, to);
    });
  }
}
