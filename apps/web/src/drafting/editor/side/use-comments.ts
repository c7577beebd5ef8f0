import type { ReplyOf } from '../../../server/routes.js';
import { useAnswer } from '../../../server/use-answer.js';
import { useEditing } from '../saving/editing-context.js';

export type Comment = ReplyOf<'GET /api/documents/:documentId/comments'>['comments'][number];

export function useComments() {
  const { documentId } = useEditing();
  return useAnswer('GET /api/documents/:documentId/comments', { params: { documentId } });
}
