import type { PersonId } from '#kernel';
import type { ReviewComment, Thread } from './review-comment.js';

/** Comments and questions with what was answered to each, in the order they were written. */
export const threadsOf = (comments: readonly ReviewComment[]): readonly Thread[] =>
  comments
    .filter(({ kind }) => kind !== 'answer')
    .map((comment) => ({
      ...comment,
      answers: comments.filter(({ answersId }) => answersId === comment.commentId),
    }));

export const isResolved = ({ resolvedBy }: Thread): boolean => resolvedBy !== null;

/** A question that nobody has answered or laid to rest. */
export const waitsForAnswer = (thread: Thread): boolean =>
  thread.kind === 'question' && thread.answers.length === 0 && !isResolved(thread);

/** A question is answered by who was asked; a comment by anybody who takes part. */
export const isForAnswering = (
  { kind, askedId }: ReviewComment,
  person: PersonId,
  drafters: readonly PersonId[],
): boolean =>
  kind === 'comment' || (askedId === null ? drafters.includes(person) : askedId === person);

/** Its author knows that he is content; the drafter knows that it is done. */
export const isForResolving = (
  { personId }: ReviewComment,
  person: PersonId,
  drafters: readonly PersonId[],
): boolean => personId === person || drafters.includes(person);
