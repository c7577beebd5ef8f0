import { useNavigate } from '@tanstack/react-router';
import { queryClient } from '../server/query-client.js';
import { useAct } from '../server/use-answer.js';

/** Ends the session; nothing that was read in it stays behind. */
export function useSignOut(): () => void {
  const navigate = useNavigate();
  const signOut = useAct('DELETE /api/session');
  return () =>
    signOut.mutate(
      {},
      {
        onSuccess: () => {
          queryClient.clear();
          void navigate({ to: '/dang-nhap', search: { to: '/' } });
        },
      },
    );
}
