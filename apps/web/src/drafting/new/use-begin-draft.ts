import { useNavigate } from '@tanstack/react-router';
import { useAct } from '../../server/use-answer.js';
import type { RequestOf } from '../../server/routes.js';

type NewDocument = RequestOf<'POST /api/documents'>['body'];

/** Keeps a text as a new draft and opens it in the editor. */
export function useBeginDraft() {
  const create = useAct('POST /api/documents');
  const navigate = useNavigate();
  const begin = (body: NewDocument): void =>
    create.mutate(
      { body },
      {
        onSuccess: ({ id }) =>
          void navigate({ to: '/van-ban/$documentId/soan', params: { documentId: id } }),
      },
    );
  return { begin, isPending: create.isPending, error: create.error };
}
