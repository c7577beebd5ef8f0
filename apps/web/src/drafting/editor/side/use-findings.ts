import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReplyOf } from '../../../server/routes.js';
import { reading } from '../../../server/use-answer.js';
import { useEdited, useEditing } from '../saving/editing-context.js';

export type Finding = ReplyOf<'GET /api/documents/:documentId/findings'>['findings'][number];
export type ContradictionInDraft =
  ReplyOf<'GET /api/documents/:documentId/findings'>['contradictions'][number];

/** What the rules find in the saved text; asked anew after each save. */
export function useFindings() {
  const { documentId } = useEditing();
  const revision = useEdited(({ context }) => context.saved.revision);
  const { queryFn } = reading('GET /api/documents/:documentId/findings', {
    params: { documentId },
  });
  return useQuery({
    queryKey: ['findings of text', documentId, revision],
    queryFn,
    placeholderData: keepPreviousData,
  });
}
