import { isProblemCode, problemOf, type approvalsContract, type ReplyOf } from '#contracts';
import { DomainError, type Clock, type DocumentId, type Ids } from '#kernel';
import { trailActor, type Actor } from '#modules/organisation';
import { CLOCK, IDS, UnitOfWork } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { Idempotency } from '../journey-desk.js';
import { ReadDocument } from '../queries/read-document.js';
import { ReviewDocument } from './review-document.js';

export interface WantedApproval {
  readonly documentId: DocumentId;
  readonly task: string;
  readonly round: number;
  readonly contentHash: string;
  readonly pdf: string;
  /** When the approver opened the document, as his screen says; null when he did not. */
  readonly openedAt: string | null;
  readonly note: string;
}

type Result = ReplyOf<typeof approvalsContract.approve>['results'][number];

/**
 * Several documents at one stroke: each is an act of its own with its own outcome, and how it was
 * looked at stands in the trail, whether it was approved or refused.
 */
@Injectable()
export class ApproveTogether {
  constructor(
    private readonly review: ReviewDocument,
    private readonly documents: ReadDocument,
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  async approve(
    actor: Actor,
    wanted: readonly WantedApproval[],
    idempotencyOf: (one: WantedApproval) => Idempotency | undefined,
  ): Promise<readonly Result[]> {
    const results: Result[] = [];
    for (const one of wanted) {
      results.push(await this.approveOne(actor, one, wanted.length, idempotencyOf(one)));
    }
    return results;
  }

  private async approveOne(
    actor: Actor,
    wanted: WantedApproval,
    together: number,
    idempotency: Idempotency | undefined,
  ): Promise<Result> {
    const { documentId, task, openedAt, ...seen } = wanted;
    const evidence = { openedAt, together };
    const named = { documentId, task };
    try {
      const approval = { actor, ...named, ...seen, evidence, idempotency };
      const { state } = await this.review.approve(approval);
      return { ...named, done: true, state, refusal: null };
    } catch (error) {
      if (!(error instanceof DomainError) || !isProblemCode(error.code)) throw error;
      await this.recordRefusal(actor, wanted, together, error.code);
      const { code, detail } = problemOf({ code: error.code, details: error.details });
      return { ...named, done: false, state: null, refusal: { code, detail } };
    }
  }

  /** Who may not read the document leaves no word in its history. */
  private recordRefusal(
    actor: Actor,
    { documentId, note: _, ...tried }: WantedApproval,
    together: number,
    refusal: string,
  ): Promise<void> {
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      if (!(await this.documents.mayRead(tx, actor, documentId))) return;
      await tx.record({
        id: this.ids.next<'TrailEvent'>(),
        bodyId: tx.bodyId,
        at: this.clock.now(),
        actor: trailActor(actor),
        action: 'ApprovalRefused',
        subject: { type: 'document', id: documentId },
        subjectVersion: 0,
        data: { ...tried, together, refusal },
      });
    });
  }
}
