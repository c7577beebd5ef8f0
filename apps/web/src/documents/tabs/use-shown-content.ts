import type { DocumentView } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { reading } from '../../server/use-answer.js';

/** The text the page speaks of: what was submitted, or what is being written. */
export function useShownContent({ id: documentId, state, version }: DocumentView) {
  return useQuery({
    queryKey: ['shown content', { params: { documentId } }, state === 'drafted', version?.id],
    queryFn: async () => {
      if (state === 'drafted' || !version) {
        const copy = reading('GET /api/documents/:documentId/working-copy', {
          params: { documentId },
        });
        return (await copy.queryFn()).content;
      }
      const frozen = reading('GET /api/documents/:documentId/versions/:versionId', {
        params: { documentId, versionId: version.id },
      });
      return (await frozen.queryFn()).content;
    },
  });
}
