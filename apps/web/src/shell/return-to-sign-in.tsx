import { Navigate, useLocation } from '@tanstack/react-router';

/** Whoever is not signed in comes back here afterwards. */
export function ReturnToSignIn() {
  const { href } = useLocation();
  return <Navigate to="/dang-nhap" search={{ to: href }} replace />;
}
