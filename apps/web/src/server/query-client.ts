import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { connection } from './connection.js';
import { isRefusal, ServerIsAway } from './refusal.js';

/** One place learns from every call whether the server is there and the session lives. */
const watch = {
  onError: (error: unknown): void => {
    if (error instanceof ServerIsAway) connection.lost();
    if (isRefusal(error, 'SignInIsNeeded')) connection.sessionEnded();
  },
  onSuccess: (): void => connection.found(),
};

export const queryClient = new QueryClient({
  queryCache: new QueryCache(watch),
  mutationCache: new MutationCache(watch),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, error) => error instanceof ServerIsAway && failures < 3,
      retryDelay: (attempt) => Math.min(1_000 * 2 ** attempt, 8_000),
    },
    // What a person does is sent once; he decides whether to try again.
    mutations: { retry: false },
  },
});
