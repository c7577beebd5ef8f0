import { nfc, type Ids } from '#kernel';
import type { Transaction } from '#platform';
import type { CommentId, NewComment, ReviewComment } from '../review-comment.js';
import { insertComment } from '../store/comments.sql.js';

type Written = NewComment | (Omit<NewComment, 'kind'> & Pick<ReviewComment, 'kind' | 'answersId'>);

export async function writeComment(
  tx: Transaction,
  ids: Ids,
  comment: Written,
): Promise<CommentId> {
  const commentId = ids.next<'Comment'>();
  await tx.run(insertComment, [
    commentId,
    comment.documentId,
    comment.kind,
    comment.versionId,
    comment.round,
    comment.nodeId,
    comment.personId,
    comment.askedId,
    'answersId' in comment ? comment.answersId : null,
    nfc(comment.text),
    comment.at,
  ]);
  return commentId;
}
