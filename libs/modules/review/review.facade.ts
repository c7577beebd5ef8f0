import { nfc, type DocumentId, type Ids } from '#kernel';
import { IDS, type Transaction } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { ReviewAct } from './review-act.js';
import type { CommentAct, CommentId, NewComment, Thread } from './review-comment.js';
import { actsOfDocument, insertAct } from './store/acts.sql.js';
import { answerComment } from './use-cases/answer-comment.js';
import { readThreads } from './use-cases/read-threads.js';
import { resolveComment } from './use-cases/resolve-comment.js';
import { writeComment } from './use-cases/write-comment.js';

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
      act.actsFor,
      act.basis,
      act.mergedWith,
    ]);
  }

  actsOf(tx: Transaction, documentId: DocumentId): Promise<ReviewAct[]> {
    return tx.all(actsOfDocument, [documentId]);
  }

  /** Writes a comment, or asks the drafters or one person. The document does not move. */
  comment(tx: Transaction, comment: NewComment): Promise<CommentId> {
    return writeComment(tx, this.ids, comment);
  }

  /** Comments and questions with their answers, oldest first. */
  threads(tx: Transaction, documentId: DocumentId): Promise<readonly Thread[]> {
    return readThreads(tx, documentId);
  }

  /** `CommentIsUnknown`, `CommentWasResolved`, `QuestionIsAnsweredByWhoWasAsked`. */
  answer(tx: Transaction, act: CommentAct & { readonly text: string }): Promise<Thread> {
    return answerComment(tx, this.ids, act);
  }

  /** `CommentIsUnknown`, `CommentWasResolved`, `OnlyItsAuthorOrADrafterResolves`. */
  resolve(tx: Transaction, act: CommentAct): Promise<Thread> {
    return resolveComment(tx, act);
  }
}
