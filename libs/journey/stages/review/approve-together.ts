import type { approvalsContract, ReplyOf } from '#contracts';
import type { DocumentId } from '#kernel';
import type { Actor } from '#modules/organisation';
import { Injectable } from '@nestjs/common';
import type { Idempotency } from '#engine';
import { OneOfSeveral, refusalIn } from './one-of-several.js';
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
    private readonly oneOf: OneOfSeveral,
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
      const refusal = refusalIn(error);
      const { note: _, documentId: __, ...tried } = wanted;
      const data = { ...tried, together, refusal: refusal.code };
      await this.oneOf.record(actor, documentId, 'ApprovalRefused', data);
      return { ...named, done: false, state: null, refusal };
    }
  }
}
