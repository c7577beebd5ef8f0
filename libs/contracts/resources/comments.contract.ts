import { z } from 'zod';
import { nodeId } from '../content/block.js';
import { id, instant, text } from '../fields/fields.js';
import { defineRoute } from '../route/define-route.js';
import { documentParams } from './documents.contract.js';

const reads = { action: 'read', subject: 'Document' } as const;
const comments = { action: 'comment', subject: 'Document' } as const;

const somebody = z.strictObject({ id: id<'Person'>(), name: z.string() });
const words = text(4_000);

export const commentAnswer = z
  .strictObject({ id: id<'Comment'>(), by: somebody, at: instant, text: z.string() })
  .meta({ id: 'CommentAnswer' });

export const comment = z
  .strictObject({
    id: id<'Comment'>(),
    kind: z.enum(['comment', 'question']),
    /** The version it speaks of; null for the text as it was being written. */
    versionId: id<'Version'>().nullable(),
    versionNumber: z.int().nullable(),
    round: z.int(),
    /** The section, paragraph, legal basis, row … it speaks of; null for the whole document. */
    nodeId: nodeId.nullable(),
    /** Where that stands now, as printed; `stands` is false when the place is gone since. */
    place: z.string(),
    stands: z.boolean(),
    by: somebody,
    /** Who is asked; null for the drafters, and for what asks nobody. */
    to: somebody.nullable(),
    at: instant,
    text: z.string(),
    answers: z.array(commentAnswer),
    resolved: z.strictObject({ by: somebody, at: instant }).nullable(),
    /** A question that nobody has answered or resolved yet. */
    waitsForAnswer: z.boolean(),
    /** What the reader may do to it now. */
    acts: z.array(z.enum(['answer', 'resolution'])),
  })
  .meta({ id: 'Comment' });

const commentParams = documentParams.extend({ commentId: id<'Comment'>() });

export const commentsContract = {
  list: defineRoute({
    method: 'GET',
    path: '/api/documents/:documentId/comments',
    summary: 'Ý kiến về văn bản, cũ trước',
    permission: reads,
    params: documentParams,
    reply: z.strictObject({
      comments: z.array(comment),
      /** Whether the reader may write here. */
      mayWrite: z.boolean(),
      /** Whom a question may be addressed to, besides the drafters. */
      askable: z.array(somebody),
    }),
  }),
  write: defineRoute({
    method: 'POST',
    path: '/api/documents/:documentId/comments',
    summary: 'Ghi ý kiến hoặc hỏi lại; văn bản không chuyển bước',
    permission: comments,
    params: documentParams,
    body: z.strictObject({
      kind: z.enum(['comment', 'question']),
      text: words,
      /** The version the writer looks at; null for the text being written. */
      versionId: id<'Version'>().nullable(),
      nodeId: nodeId.nullable().default(null),
      /** Whom the question asks; null asks the drafters. */
      to: id<'Person'>().nullable().default(null),
    }),
    reply: comment,
    status: 201,
    problems: ['CommentPlaceIsUnknown', 'QuestionGoesToWhoTakesPart'],
  }),
  answer: defineRoute({
    method: 'POST',
    path: '/api/documents/:documentId/comments/:commentId/answer',
    summary: 'Trả lời một ý kiến hoặc câu hỏi',
    permission: comments,
    params: commentParams,
    body: z.strictObject({ text: words }),
    reply: comment,
    status: 201,
    problems: ['CommentIsUnknown', 'CommentWasResolved', 'QuestionIsAnsweredByWhoWasAsked'],
  }),
  resolve: defineRoute({
    method: 'POST',
    path: '/api/documents/:documentId/comments/:commentId/resolution',
    summary: 'Đánh dấu ý kiến đã xử lý xong',
    permission: comments,
    params: commentParams,
    reply: comment,
    problems: ['CommentIsUnknown', 'CommentWasResolved', 'OnlyItsAuthorOrADrafterResolves'],
  }),
};
