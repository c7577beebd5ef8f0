import { Engine, type Outcome } from '#engine';
import { DomainError, type DocumentId } from '#kernel';
import { DispatchFacade } from '#modules/dispatch';
import { DraftingFacade } from '#modules/drafting';
import { mayBePlan } from '#modules/planning';
import { Injectable } from '@nestjs/common';
import { JourneyDesk, type Act, type Step } from '../../journey-desk.js';
import { planFollows } from '../plan/follow-plan.js';

interface Reasoned extends Act {
  readonly reason: string;
}

/** Otherwise the old document would be gone before the new one is there. */
const inForce: readonly string[] = ['issued', 'sent', 'acknowledged', 'filed'];

/** What may still happen to an issued document (NĐ 30/2020 Đ18–19): filed, recalled, replaced, corrected. */
@Injectable()
export class CloseDocument {
  constructor(
    private readonly desk: JourneyDesk,
    private readonly drafting: DraftingFacade,
    private readonly dispatch: DispatchFacade,
    private readonly engine: Engine,
  ) {}

  file(act: Act): Promise<Outcome> {
    return this.desk.act(act, 'file', ({ by }) => ({ type: 'document.file', ...by }));
  }

  recall(act: Reasoned): Promise<Outcome> {
    const { reason } = act;
    return this.desk.act(act, 'recall', async (step) => {
      const event = { type: 'document.recall', ...step.by, reason } as const;
      step.journey.demand(event);
      await this.keepBack(step, `Văn bản đã thu hồi: ${reason}`);
      await planAlso(step, 'recalled', { reason });
      return event;
    });
  }

  /** Wrong content: a new document of equal form takes its place. */
  replace(act: Reasoned & { readonly replacementId: DocumentId }): Promise<Outcome> {
    const { reason, replacementId } = act;
    return this.desk.act(act, 'replace', async (step) => {
      const { tx, journey, by } = step;
      const { content } = await this.drafting.workingCopy(tx, replacementId);
      if (content.docType !== journey.context.docType || replacementId === act.documentId) {
        throw new DomainError('ReplacementHasEqualForm', { docType: journey.context.docType });
      }
      const { state } = await this.engine.load(tx, replacementId);
      if (!inForce.includes(state)) throw new DomainError('ReplacementIsIssuedFirst', { state });
      await planAlso(step, 'replaced', { successorId: replacementId });
      return { type: 'document.replace', ...by, reason, replacement: replacementId };
    });
  }

  /** Wrong form: an official letter corrects it, the document itself stays. */
  correct(act: Reasoned & { readonly correctionId: DocumentId }): Promise<Outcome> {
    const { reason, correctionId } = act;
    return this.desk.act(act, 'replace', async ({ tx, by }) => {
      const { content } = await this.drafting.workingCopy(tx, correctionId);
      if (content.docType !== 'CV') throw new DomainError('CorrectionIsAnOfficialLetter');
      return { type: 'document.correct', ...by, reason, correction: correctionId };
    });
  }
  /** What has not left yet does not leave any more. */
  private async keepBack({ tx, documentId, by }: Step, reason: string): Promise<void> {
    for (const { deliveryId, state } of await this.dispatch.deliveriesOf(tx, documentId)) {
      if (state === 'waiting') await this.dispatch.waive(tx, deliveryId, reason, by.by);
    }
  }
}

/** The rows of a plan that is no longer in force close, or go on in the plan that replaces it. */
async function planAlso(
  { tx, journey, documentId }: Step,
  ...[became, facts]: [became: 'recalled' | 'replaced', facts: Parameters<typeof planFollows>[2]]
): Promise<void> {
  if (mayBePlan(journey.context.docType)) await tx.enqueue(planFollows(documentId, became, facts));
}
