import type { InboxTab } from '#contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { call } from '../../server/call.js';
import type { ReplyOf } from '../../server/routes.js';

type Page = ReplyOf<'GET /api/inbox'>;
export type InboxItem = Page['items'][number];

/** A tab page after page; what is shown is asked for anew whenever something changes. */
export const useInbox = (tab: InboxTab) =>
  useInfiniteQuery({
    queryKey: ['GET /api/inbox', { query: { tab } }],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: after }): Promise<Page> =>
      call('GET /api/inbox', { query: { tab, ...(after && { after }) } }),
    getNextPageParam: ({ next }) => next ?? undefined,
  });
