import type { ActionName } from '#contracts';
import type { Outcome } from '#engine';
import type { PersonId } from '#kernel';
import { DraftingFacade } from '#modules/drafting';
import { ReviewFacade, type ReviewAct } from '#modules/review';
import { Injectable } from '@nestjs/common';
import { standingOn } from '../../work/acting-for.js';
import { actionOfKind } from '../../work/action-of-kind.js';
import { routeAfter } from '../../journey-changes.js';
import type { ApprovalEvidence, EventOf, JourneyEvent } from '../../journey-events.js';
import { JourneyDesk, type Act, type Journey, type Step } from '../../journey-desk.js';
import { allTasks, openDecisionsOf, type ReviewKind } from '../../route.js';
import { demandSignersAuthority } from '../../signer-authority.js';
import { demandCurrent } from '../../stale-act.js';
import { offeredTimes } from './offered-times.js';

/** A task, and the exact content the person saw. */
interface Judgement extends Act {
  readonly task: string;
  readonly round: number;
  readonly contentHash: string;
  readonly pdf: string;
}

export interface Approval extends Judgement {
  readonly note: string;
  readonly evidence?: ApprovalEvidence | undefined;
}

export interface Objection extends Judgement {
  readonly reason: string;
}

export interface Opinion extends Judgement {
  readonly text: string;
}

export interface Return extends Act {
  readonly round: number;
  readonly reason: string;
}

/**
 * A reviewer passes the exact content he saw, objects to it, gives his opinion, or returns it to its
 * drafter or to an earlier stage. The clerk returns too, before a number is taken; the signed file
 * then stays as evidence.
 */
@Injectable()
export class ReviewDocument {
  constructor(
    private readonly desk: JourneyDesk,
    private readonly review: ReviewFacade,
    private readonly drafting: DraftingFacade,
  ) {}

  approve(approval: Approval): Promise<Outcome> {
    const { task, note, evidence } = approval;
    return this.desk.actShared(approval, actionOn(task), async (step) => {
      const seen = await seenBy(approval, step);
      const event = {
        type: 'review.approve',
        ...seen,
        ...(evidence ? { evidence } : {}),
        ...(await offeredTimes(step.tx, step.journey, step.at)),
      } as const;
      await demandCurrent(this.drafting, step, event);
      const merged = mergedTasks(step.journey, event);
      if ([task, ...merged].some((key) => kindOf(step.journey, key) === 'approval')) {
        await demandSignersAuthority(this.drafting, step);
      }
      await this.record(approval, step, { ...judged(step, task), ...standing(event), note });
      for (const key of merged) {
        const along = { ...judged(step, key), mergedWith: task };
        await this.record(approval, step, { ...along, ...standing(event), note });
      }
      return event;
    });
  }

  object(objection: Objection): Promise<Outcome> {
    const { task, reason } = objection;
    return this.desk.actShared(objection, actionOn(task), async (step) => {
      const event = { type: 'review.object', ...(await seenBy(objection, step)), reason } as const;
      await demandCurrent(this.drafting, step, event);
      const act = { ...judged(step, task), decision: 'objected', note: reason } as const;
      await this.record(objection, step, { ...act, ...standing(event) });
      return event;
    });
  }

  giveOpinion(opinion: Opinion): Promise<Outcome> {
    const { task, text } = opinion;
    return this.desk.actShared(opinion, actionOn(task), async (step) => {
      const event = { type: 'review.opine', ...(await seenBy(opinion, step)) } as const;
      await demandCurrent(this.drafting, step, event);
      const act = { ...judged(step, task), decision: 'advised', note: text } as const;
      await this.record(opinion, step, { ...act, ...standing(event) });
      return event;
    });
  }

  return(request: Return): Promise<Outcome> {
    const { round, reason } = request;
    return this.desk.actShared(request, 'return', async (step) => {
      const byClerk = step.journey.state === 'leaderSigned';
      const event: JourneyEvent = byClerk
        ? { type: 'clerk.return', ...step.by, reason }
        : { type: 'review.return', ...step.by, round, reason };
      await this.recordReturn(request, step, event, byClerk ? 'clerkReturn' : null);
      return event;
    });
  }

  /** Votes from that stage on are void; the same version goes through them again in a new round. */
  returnToStage(request: Return & { readonly stage: string }): Promise<Outcome> {
    const { round, stage, reason } = request;
    return this.desk.actShared(request, 'return', async (step) => {
      const acted = {
        ...step.by,
        round,
        stage,
        reason,
        ...(await offeredTimes(step.tx, step.journey, step.at)),
      };
      const event = { type: 'review.returnToStage', ...acted } as const;
      await this.recordReturn(request, step, event, null);
      return event;
    });
  }

  private async recordReturn(
    request: Return,
    step: Step,
    event: JourneyEvent,
    kind: 'clerkReturn' | null,
  ): Promise<void> {
    step.journey.demand(event);
    await this.record(request, step, {
      ...{ task: 'return', decision: 'returned', note: request.reason, ...himself },
      kind: kind ?? firstOpenKind(step.journey),
    });
  }

  private async record(
    { documentId, actor }: Act,
    { tx, journey, at, postId }: Step,
    judgement: Pick<ReviewAct, 'task' | 'kind' | 'decision' | 'note' | 'actsFor' | 'basis'> &
      Partial<Pick<ReviewAct, 'mergedWith'>>,
  ): Promise<void> {
    const { version, preparedPdf, round } = journey.context;
    if (!version || preparedPdf === null) throw new Error('A review needs what it judges.');
    await this.review.recordAct(tx, {
      documentId,
      versionId: version.versionId,
      contentHash: version.contentHash,
      pdfSha256: preparedPdf,
      round,
      mergedWith: null,
      ...judgement,
      personId: actor.personId,
      postId,
      at,
      drafterIds: version.drafters,
      signerId: version.signer,
    });
  }
}

const himself = { actsFor: null, basis: null } as const;

/** Who acts, for whom, and on what: alike for every judgement. */
async function seenBy(judgement: Judgement, { tx, by, journey }: Step) {
  const { documentId, actor, task, round, contentHash, pdf } = judgement;
  const { docType } = journey.context;
  const { actsFor, basis } = await standingOn(tx, { documentId, task, round, actor, docType });
  return {
    ...by,
    ...{ task, round, contentHash, pdf },
    ...(actsFor ? { actsFor } : {}),
    ...(basis ? { basis } : {}),
  };
}

const standing = (event: { readonly actsFor?: PersonId; readonly basis?: string }) => ({
  actsFor: event.actsFor ?? null,
  basis: event.basis ?? null,
});

const judged = ({ journey }: Step, task: string) =>
  ({ task, kind: kindOf(journey, task), decision: 'passed' }) as const;

/** Tasks of later stages that this act will pass as well. */
const mergedTasks = ({ context }: Journey, event: EventOf<'review.approve'>): readonly string[] =>
  routeAfter({ context, event }).votes.flatMap(({ task, mergedWith }) =>
    mergedWith === event.task ? [task] : [],
  );

const actionOn =
  (task: string) =>
  (journey: Journey): ActionName =>
    actionOfKind[kindOf(journey, task)];

/** A task that is not open any more is judged as an approval; the machine then refuses it by name. */
const kindOf = ({ context }: Journey, task: string): ReviewKind =>
  (context.route ? allTasks(context.route.route) : []).find(({ key }) => key === task)?.kind ??
  'approval';

const firstOpenKind = ({ context }: Journey): ReviewKind =>
  (context.route ? openDecisionsOf(context.route)[0]?.kind : undefined) ?? 'approval';
