import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useRouteContext } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useApi } from '../api/api-context.tsx';
import { failureOf, isSignedOut } from '../api/failure.ts';

/** Signs out: ends the session on the server, forgets everything that was loaded, and goes to the sign-in page. */
export function useSignOut(): () => Promise<void> {
  const api = useApi();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { sessions } = useRouteContext({ from: '/console' });
  return useCallback(async () => {
    await api.session.signOut().catch(ignoreSignedOut);
    sessions.forget();
    await navigate({ to: '/sign-in' });
    queryClient.clear();
  }, [api, queryClient, navigate, sessions]);
}

// Whoever signs out of an ended session has what they wanted.
function ignoreSignedOut(error: unknown): void {
  if (!isSignedOut(failureOf(error))) throw error;
}
