import type { ActionName } from '#contracts';
import type { Outcome } from '#engine';
import { DraftingFacade } from '#modules/drafting';
import { ReviewFacade, type ReviewAct } from '#modules/review';
import { Injectable } from '@nestjs/common';
import type { JourneyEvent } from '../journey-events.js';
import { JourneyDesk, type Act, type Journey, type Step } from '../journey-desk.js';
import { openTasks, type ReviewKind } from '../route.js';
import { demandCurrent } from '../stale-act.js';

export interface Approval extends Act {
  readonly task: string;
  readonly round: number;
  readonly contentHash: string;
  readonly pdf: string;
  readonly note: string;
}

export interface Return extends Act {
  readonly round: number;
  readonly reason: string;
}

/** Which ability a review task asks for. */
export const actionOfKind: Readonly<Record<ReviewKind, ActionName>> = {
  contentCheck: 'checkContent',
  formCheck: 'checkForm',
  approval: 'approve',
};

/**
 * A reviewer passes the exact content he saw, or returns it to its drafter with a reason. The clerk
 * returns too, before a number is taken; the signed file then stays as evidence.
 */
@Injectable()
export class ReviewDocument {
  constructor(
    private readonly desk: JourneyDesk,
    private readonly review: ReviewFacade,
    private readonly drafting: DraftingFacade,
  ) {}

  approve(approval: Approval): Promise<Outcome> {
    const { task, round, contentHash, pdf, note } = approval;
    const actionFor = (journey: Journey) => actionOfKind[kindOf(journey, task)];
    return this.desk.act(approval, actionFor, async (step) => {
      const event = { type: 'review.approve', ...step.by, task, round, contentHash, pdf } as const;
      await demandCurrent(this.drafting, step, event);
      const kind = kindOf(step.journey, task);
      await this.record(approval, step, { task, kind, decision: 'passed', note });
      return event;
    });
  }

  return(request: Return): Promise<Outcome> {
    const { round, reason } = request;
    return this.desk.act(request, 'return', async (step) => {
      const byClerk = step.journey.state === 'leaderSigned';
      const event: JourneyEvent = byClerk
        ? { type: 'clerk.return', ...step.by, reason }
        : { type: 'review.return', ...step.by, round, reason };
      step.journey.demand(event);
      const kind = byClerk ? 'clerkReturn' : (openTaskOf(step.journey)?.kind ?? 'approval');
      await this.record(request, step, {
        task: 'return',
        kind,
        decision: 'returned',
        note: reason,
      });
      return event;
    });
  }

  private async record(
    { documentId, actor }: Act,
    { tx, journey, at, postId }: Step,
    judgement: Pick<ReviewAct, 'task' | 'kind' | 'decision' | 'note'>,
  ): Promise<void> {
    const { version, preparedPdf, round } = journey.context;
    if (!version || preparedPdf === null) throw new Error('A review needs what it judges.');
    await this.review.recordAct(tx, {
      documentId,
      versionId: version.versionId,
      contentHash: version.contentHash,
      pdfSha256: preparedPdf,
      round,
      ...judgement,
      personId: actor.personId,
      postId,
      at,
      drafterIds: version.drafters,
      signerId: version.signer,
    });
  }
}

/** A task that is not open any more is judged as an approval; the machine then refuses it by name. */
const kindOf = ({ context }: Journey, task: string): ReviewKind =>
  context.route?.route.stages.flatMap(({ tasks }) => tasks).find(({ key }) => key === task)?.kind ??
  'approval';

const openTaskOf = ({ context }: Journey) =>
  context.route ? openTasks(context.route)[0] : undefined;
