import { DomainError, type Ids } from '#kernel';
import type { Transaction } from '#platform';
import type { CommentAct, Thread } from '../review-comment.js';
import { isForAnswering } from '../thread.js';
import { openThread } from './read-threads.js';
import { writeComment } from './write-comment.js';

/** Answers a comment or question; an answer stands at the place of what it answers. */
export async function answerComment(
  tx: Transaction,
  ids: Ids,
  act: CommentAct & { readonly text: string },
): Promise<Thread> {
  const thread = await openThread(tx, act);
  if (!isForAnswering(thread, act.by, act.drafterIds))
    throw new DomainError('QuestionIsAnsweredByWhoWasAsked', { askedId: thread.askedId });
  await writeComment(tx, ids, {
    documentId: act.documentId,
    kind: 'answer',
    versionId: thread.versionId,
    round: thread.round,
    nodeId: thread.nodeId,
    personId: act.by,
    askedId: null,
    answersId: thread.commentId,
    text: act.text,
    at: act.at,
  });
  return thread;
}
