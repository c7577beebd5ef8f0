import { useNavigate, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { LoadingState } from '../parts/states.js';

/** Whoever is not signed in comes back here afterwards. */
export function ReturnToSignIn() {
  const navigate = useNavigate();
  const router = useRouter();
  useEffect(() => {
    // Read once: the address is another as soon as the way there begins.
    const to = router.state.location.href;
    void navigate({ to: '/dang-nhap', search: { to }, replace: true });
  }, [navigate, router]);
  return <LoadingState />;
}
