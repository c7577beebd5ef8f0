import { nfc, type DocumentId, type Ids } from '#kernel';
import { IDS, type Transaction } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { ReviewAct, ReviewComment } from './review-act.js';
import { actsOfDocument, insertAct } from './store/acts.sql.js';
import { commentsOfDocument, insertComment } from './store/comments.sql.js';

/** What the journey may ask of the review room, inside its own transaction. */
@Injectable()
export class ReviewFacade {
  constructor(@Inject(IDS) private readonly ids: Ids) {}

  async recordAct(tx: Transaction, act: ReviewAct): Promise<void> {
    await tx.run(insertAct, [
      this.ids.next(),
      act.documentId,
      act.versionId,
      act.contentHash,
      act.pdfSha256,
      act.round,
      act.task,
      act.kind,
      act.decision,
      act.personId,
      act.postId,
      nfc(act.note),
      act.at,
      act.drafterIds,
      act.signerId,
    ]);
  }

  actsOf(tx: Transaction, documentId: DocumentId): Promise<ReviewAct[]> {
    return tx.all(actsOfDocument, [documentId]);
  }

  async comment(
    tx: Transaction,
    comment: Omit<ReviewComment, 'commentId'>,
  ): Promise<ReviewComment['commentId']> {
    const commentId = this.ids.next<'Comment'>();
    const { documentId, versionId, round, nodeId, personId, text, at } = comment;
    await tx.run(insertComment, [
      commentId,
      documentId,
      versionId,
      round,
      nodeId,
      personId,
      nfc(text),
      at,
    ]);
    return commentId;
  }

  commentsOf(tx: Transaction, documentId: DocumentId): Promise<ReviewComment[]> {
    return tx.all(commentsOfDocument, [documentId]);
  }
}
