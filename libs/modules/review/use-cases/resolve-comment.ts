import { DomainError } from '#kernel';
import type { Transaction } from '#platform';
import type { CommentAct, Thread } from '../review-comment.js';
import { insertResolution } from '../store/comments.sql.js';
import { isForResolving } from '../thread.js';
import { openThread } from './read-threads.js';

/** Lays a comment or question to rest. */
export async function resolveComment(tx: Transaction, act: CommentAct): Promise<Thread> {
  const thread = await openThread(tx, act);
  if (!isForResolving(thread, act.by, act.drafterIds))
    throw new DomainError('OnlyItsAuthorOrADrafterResolves', { authorId: thread.personId });
  const resolved = await tx.run(insertResolution, [act.commentId, act.by, act.at]);
  if (resolved === 0) throw new DomainError('CommentWasResolved', { commentId: act.commentId });
  return thread;
}
