import { Engine } from '#engine';
import type { BodyId, DocumentId } from '#kernel';
import { DraftingFacade, unitNamesIn } from '#modules/drafting';
import { PlanningFacade } from '#modules/planning';
import { JobHandlers, UnitOfWork, type Transaction } from '#platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { JourneyContext } from '../../journey-context.js';
import type { JourneyEvent } from '../../journey-events.js';

/** What a plan's document just became; asked for in the transaction in which it became it. */
export const planFollows = (
  documentId: DocumentId,
  became: 'issued' | 'recalled' | 'replaced',
  facts: { readonly reason?: string; readonly successorId?: DocumentId } = {},
) => ({
  task: 'journey.plan',
  payload: { documentId, became, ...facts },
  key: `plan:${became}:${documentId}`,
});

/**
 * The job behind an issued, recalled or replaced plan: its rows come alive, close, or go on in its
 * successor. Asked for with the step itself, so it is never lost; done twice it does nothing twice.
 */
@Injectable()
export class FollowPlan implements OnModuleInit {
  constructor(
    private readonly jobs: JobHandlers,
    private readonly unitOfWork: UnitOfWork,
    private readonly engine: Engine,
    private readonly drafting: DraftingFacade,
    private readonly planning: PlanningFacade,
  ) {}

  onModuleInit(): void {
    this.jobs.on('journey.plan', ({ bodyId, documentId, became, reason, successorId }) =>
      this.follow(bodyId, documentId as DocumentId, {
        became: String(became),
        reason: typeof reason === 'string' ? reason : '',
        successorId: (successorId as DocumentId | undefined) ?? null,
      }),
    );
  }

  private follow(
    bodyId: BodyId,
    documentId: DocumentId,
    step: {
      readonly became: string;
      readonly reason: string;
      readonly successorId: DocumentId | null;
    },
  ): Promise<void> {
    return this.unitOfWork.inBody(bodyId, async (tx) => {
      // A plan may be recalled before the job of its issue has run.
      await this.live(tx, documentId);
      if (step.became === 'recalled') {
        await this.planning.close(tx, documentId, `Kế hoạch bị thu hồi: ${step.reason}`);
      }
      if (step.became === 'replaced' && step.successorId) {
        await this.live(tx, step.successorId);
        await this.planning.replace(tx, documentId, step.successorId);
      }
    });
  }

  private async live(tx: Transaction, documentId: DocumentId): Promise<void> {
    const { context } = await this.engine.load<JourneyContext, JourneyEvent>(tx, documentId);
    const { version, registration, unitId } = context;
    if (!version || !registration) return;
    const { content } = (await this.drafting.version(tx, version.versionId)).draft;
    await this.planning.bringToLife(tx, {
      documentId,
      versionId: version.versionId,
      content,
      issuedOn: registration.date,
      symbol: registration.code,
      ownerUnitId: unitId,
      meanings: await this.drafting.meaningsOfUnits(tx, unitNamesIn(content)),
    });
  }
}
