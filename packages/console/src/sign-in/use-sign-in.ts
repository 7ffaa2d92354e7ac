import type { SignIn } from '@playhead/contract/api';
import { useMutation } from '@tanstack/react-query';
import { useRouteContext, useRouter } from '@tanstack/react-router';
import { useApi } from '../api/api-context.tsx';
import { useSignInSearch } from './use-sign-in-search.ts';

/** Signs in, then goes to the page that was asked for, or to the players. */
export function useSignIn() {
  const api = useApi();
  const { sessions } = useRouteContext({ from: '/sign-in' });
  const router = useRouter();
  const { next } = useSignInSearch();
  return useMutation({
    mutationFn: ({ email, password }: SignIn) => api.session.signIn(email, password),
    onSuccess: async (session) => {
      sessions.keep(session);
      if (next === undefined) await router.navigate({ to: '/players', replace: true });
      else router.history.replace(router.basepath.replace(/\/$/, '') + next);
    },
  });
}
