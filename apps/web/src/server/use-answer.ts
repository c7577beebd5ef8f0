import {
  useMutation,
  usePrefetchQuery,
  useQuery,
  useQueryClient,
  type QueryClient,
} from '@tanstack/react-query';
import { call } from './call.js';
import type { Acting, Asked, Reading, ReplyOf, RequestOf } from './routes.js';

/** How a reading is asked for and kept, for loaders and for `prefetchQuery`. */
export const reading = <Name extends Reading>(name: Name, ...[request]: Asked<Name>) => ({
  queryKey: [name, request ?? {}] as const,
  queryFn: (): Promise<ReplyOf<Name>> => call(name, ...([request] as Asked<Name>)),
});

/** What the server answers now, and again whenever it tells that something has changed. */
export function useAnswer<Name extends Reading>(name: Name, ...asked: Asked<Name>) {
  const options = reading(name, ...asked);
  // The server works while the page is being built, not after it stands.
  usePrefetchQuery(options);
  return useQuery<ReplyOf<Name>>(options);
}

/** Does something at the server; afterwards all that is shown is asked for anew. */
export function useAct<Name extends Acting>(name: Name) {
  const client = useQueryClient();
  return useMutation<ReplyOf<Name>, Error, RequestOf<Name>>({
    mutationFn: (request) => call(name, ...([request] as Asked<Name>)),
    // Not waited for: what an act leads to would be lost with the part that the fresh answer takes away.
    onSettled: () => void refresh(client),
  });
}

/** What is on the screen is read again; the rest when it is next shown. */
export const refresh = (client: QueryClient): Promise<void> => client.invalidateQueries();
