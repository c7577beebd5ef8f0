import { DomainError, type DocumentId } from '#kernel';
import type { Transaction } from '#platform';
import type { CommentAct, Thread } from '../review-comment.js';
import { commentsOfDocument } from '../store/comments.sql.js';
import { isResolved, threadsOf } from '../thread.js';

export const readThreads = async (
  tx: Transaction,
  documentId: DocumentId,
): Promise<readonly Thread[]> => threadsOf(await tx.all(commentsOfDocument, [documentId]));

/** The comment somebody turns to: of this document, and not laid to rest. */
export async function openThread(
  tx: Transaction,
  { documentId, commentId }: CommentAct,
): Promise<Thread> {
  const threads = await readThreads(tx, documentId);
  const thread = threads.find((one) => one.commentId === commentId);
  if (!thread) throw new DomainError('CommentIsUnknown', { commentId });
  if (isResolved(thread)) throw new DomainError('CommentWasResolved', { by: thread.resolvedBy });
  return thread;
}
