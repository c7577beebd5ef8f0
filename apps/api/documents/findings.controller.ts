import { findingsContract as contract } from '#contracts';
import { ReadDocument, TendPlan } from '#journey';
import { DraftingFacade, type Finding } from '#modules/drafting';
import { UnitOfWork } from '#platform';
import { Controller } from '@nestjs/common';
import type { Call } from '../serving/call.js';
import { Serves } from '../serving/serves.js';

@Controller()
export class FindingsController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: ReadDocument,
    private readonly drafting: DraftingFacade,
    private readonly plans: TendPlan,
  ) {}

  @Serves(contract.read)
  read({ actor, params: { documentId } }: Call<typeof contract.read>) {
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      await this.documents.readable(tx, actor, documentId);
      const { revision, findings } = await this.drafting.examine(tx, documentId);
      const { content } = await this.drafting.workingCopy(tx, documentId);
      const contradictions = await this.plans.againstLiving(tx, content);
      return { revision, findings: findings.map(told), contradictions };
    });
  }
}

const told = ({ severity, message, ...finding }: Finding) => ({
  ...finding,
  severity: severity === 'error' ? ('blocking' as const) : severity,
  text: message,
});
