import { createRouter } from '@tanstack/react-router';
import { LoadingState, NotFoundState, BrokenState } from '../parts/states.js';
import { routeTree } from './pages.js';

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  defaultPendingComponent: LoadingState,
  defaultNotFoundComponent: NotFoundState,
  defaultErrorComponent: BrokenState,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
